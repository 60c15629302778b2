import { html, show } from "../dom.js"
import { money } from "../format.js"

const ORDER_KEY = "placed-order"

export async function placedView(root, { go }) {
  const kept = sessionStorage.getItem(ORDER_KEY)
  if (!kept) {
    return await go("/", { replace: true })
  }
  document.title = "Thank you · Hazel & Birch"
  const order = JSON.parse(kept)
  show(
    root,
    html`<div class="message">
      <p class="tick" aria-hidden="true">✓</p>
      <h1>Thank you!</h1>
      <p>
        Order number ${order.display_id} is placed,
        ${money(order.total, order.currency_code)} in all. We would write to
        ${order.email} if this were real.
      </p>
      <a class="button" href="/">Back to the shop</a>
    </div>`
  )
}
