const LOOK_MS = 2_000
const list = document.getElementById("list")

/** Times in the reader's own words: today's as an hour, others as a day. */
function tellTimes() {
  const today = new Date().toDateString()
  for (const time of document.querySelectorAll("time:empty")) {
    const date = new Date(time.dateTime)
    time.textContent =
      date.toDateString() === today
        ? date.toLocaleTimeString([], { timeStyle: "short" })
        : date.toLocaleDateString([], { dateStyle: "medium" })
    time.title = date.toLocaleString()
  }
}

let shown

/** Only a changed list is drawn again: focus and scroll stay where they are. */
async function look() {
  const response = await fetch(`/list?open=${list.dataset.open}`)
  const now = await response.text()
  if (now !== shown) {
    const focused = document.activeElement?.getAttribute("href")
    list.innerHTML = now
    list.querySelector(`a[href="${focused}"]`)?.focus()
    tellTimes()
  }
  shown = now
}

tellTimes()
await look().catch(() => {})
// The demo may be stopped and started meanwhile.
setInterval(() => look().catch(() => {}), LOOK_MS)
