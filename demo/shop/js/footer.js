import { readConfig } from "./api.js"

const LOOK_MS = 5_000
const MEANWHILE =
  "within half a minute of the end of the fortnight that is being played " +
  "(a minute or two; see the dashboard)"

/** Says where the inbox is, and when a cart that is left has its message. */
export async function tellWhen() {
  const when = document.getElementById("when")
  const usual = when.textContent
  const { inboxUrl } = await readConfig()
  document.getElementById("inbox").href = inboxUrl
  const look = async () => {
    const { playing } = await readConfig()
    when.textContent = playing ? MEANWHILE : usual
    if (playing) {
      setTimeout(() => look().catch(() => {}), LOOK_MS)
    }
  }
  await look()
}
