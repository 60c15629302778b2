import { forgetCart, loadCart, onCart } from "./cart.js"
import { html, on, show } from "./dom.js"
import { tellWhen } from "./footer.js"
import { allRegions, chooseRegion, currentRegion } from "./region.js"
import { cartView } from "./views/cart.js"
import { checkoutView } from "./views/checkout.js"
import { listView } from "./views/list.js"
import { placedView } from "./views/placed.js"
import { productView } from "./views/product.js"
import { restoreView } from "./views/restore.js"

const ROUTES = [
  [/^\/$/, listView],
  [/^\/products\/([\w-]+)$/, productView],
  [/^\/cart$/, cartView],
  [/^\/checkout$/, checkoutView],
  [/^\/placed$/, placedView],
  [/^\/restore$/, restoreView],
]

const view = document.getElementById("view")

export async function go(path, { replace } = {}) {
  history[replace ? "replaceState" : "pushState"]({}, "", path)
  await open()
}

async function open() {
  const path = location.pathname
  const [pattern, page] = ROUTES.find(([p]) => p.test(path)) ?? [/$^/, lost]
  const root = document.createElement("div")
  root.className = "page"
  view.replaceChildren(root)
  window.scrollTo(0, 0)
  try {
    await page(root, { go, params: path.match(pattern)?.slice(1) ?? [] })
  } catch (error) {
    show(
      root,
      html`<div class="message">
        <h1>That did not work</h1>
        <p>${error.message}</p>
        <a class="button" href="/">To the shop</a>
      </div>`
    )
  }
}

function lost(root) {
  show(
    root,
    html`<div class="message">
      <h1>There is nothing here</h1>
      <a class="button" href="/">To the shop</a>
    </div>`
  )
}

function followLinks() {
  on(document, "click", "a[href^='/']", (event, link) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault()
      go(link.getAttribute("href"))
    }
  })
  window.addEventListener("popstate", open)
}

function showCount() {
  const count = document.getElementById("cart-count")
  onCart((cart) => {
    const items = cart?.items ?? []
    const number = items.reduce((sum, item) => sum + item.quantity, 0)
    count.hidden = number === 0
    count.textContent = number
    const select = document.getElementById("region")
    select.value = cart?.region_id ?? select.value
  })
}

async function offerRegions() {
  const select = document.getElementById("region")
  const current = await currentRegion()
  const options = (await allRegions()).map(
    ({ id, name, currency_code }) =>
      html`<option value="${id}">
        ${currency_code.toUpperCase()} · ${name}
      </option>`
  )
  show(select, html`${options}`)
  select.value = current.id
  select.addEventListener("change", () => {
    chooseRegion(select.value)
    // A cart belongs to one region: prices and delivery differ.
    forgetCart()
    go("/")
  })
}

followLinks()
showCount()
tellWhen().catch(() => {})
try {
  await offerRegions()
  await loadCart()
} catch {
  // The page itself says what is wrong.
}
await open()
