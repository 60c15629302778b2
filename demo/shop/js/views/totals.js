import { html } from "../dom.js"
import { money } from "../format.js"

export function totals(cart) {
  const amount = (value) => money(value, cart.currency_code)
  return html`<dl class="totals">
    <div>
      <dt>Items</dt>
      <dd>${amount(cart.item_subtotal)}</dd>
    </div>
    ${
      cart.discount_total > 0 &&
      html`<div class="good">
        <dt>Discount</dt>
        <dd>−${amount(cart.discount_total)}</dd>
      </div>`
    }
    <div>
      <dt>Delivery</dt>
      <dd>
        ${
          cart.shipping_methods?.length
            ? amount(cart.shipping_subtotal)
            : "at checkout"
        }
      </dd>
    </div>
    <div class="sum">
      <dt>Total</dt>
      <dd>${amount(cart.total)}</dd>
    </div>
  </dl>`
}
