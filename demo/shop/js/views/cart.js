import {
  addCode,
  currentCart,
  loadCart,
  removeCode,
  setQuantity,
} from "../cart.js"
import { busy, html, on, show } from "../dom.js"
import { money } from "../format.js"
import { takeNotices, undoMerge } from "./notices.js"
import { totals } from "./totals.js"

export async function cartView(root) {
  document.title = "Cart · Hazel & Birch"
  let notices = takeNotices()
  await loadCart()
  const draw = (codeError) => show(root, page(notices, codeError))
  draw()
  on(root, "change", "[data-item]", async (event, input) => {
    await setQuantity(input.dataset.item, Number(input.value)).catch(() => {})
    draw()
  })
  on(root, "click", "[data-remove]", async (event, button) => {
    await busy(button, () => setQuantity(button.dataset.remove, 0))
    draw()
  })
  on(root, "click", "[data-undo]", async (event, button) => {
    const { undo: merge, token } = button.dataset
    await busy(button, () => undoMerge({ token, merge }))
    notices = ""
    draw()
  })
  on(root, "click", "[data-code]", async (event, button) => {
    await busy(button, () => removeCode(button.dataset.code))
    draw()
  })
  on(root, "submit", ".code-form", async (event, form) => {
    event.preventDefault()
    const code = new FormData(form).get("code").trim()
    await busy(form.querySelector("button"), () => tryCode(code)).then(draw)
  })
}

async function tryCode(code) {
  try {
    const { promotions } = await addCode(code)
    const taken = promotions.some((promotion) => promotion.code === code)
    return taken ? undefined : "This code is not valid."
  } catch {
    return "This code is not valid."
  }
}

function page(notices, codeError) {
  const cart = currentCart()
  if (!cart?.items?.length) {
    return html`${notices}
      <div class="message">
        <h1>Your cart is empty</h1>
        <p>Something good will turn up.</p>
        <a class="button" href="/">To the shop</a>
      </div>`
  }
  return html`${notices}
    <h1>Your cart</h1>
    <div class="columns">
      <ul class="lines">
        ${[...cart.items].sort(byAge).map((item) => line(item, cart))}
      </ul>
      <aside class="panel">
        ${totals(cart)} ${codes(cart, codeError)}
        <a class="button wide" href="/checkout">Checkout</a>
      </aside>
    </div>`
}

function byAge(a, b) {
  return a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id)
}

function line(item, { currency_code }) {
  return html`<li class="line">
    <img src="${item.thumbnail}" alt="" width="96" height="96" />
    <div class="line-text">
      <a href="/products/${item.product_handle}">${item.product_title}</a>
      <span>${item.variant_title}</span>
      <button class="link" data-remove="${item.id}">Remove</button>
    </div>
    <input
      class="quantity"
      type="number"
      min="1"
      max="20"
      value="${item.quantity}"
      data-item="${item.id}"
      aria-label="Quantity"
    />
    <span class="line-price">
      ${money(item.unit_price * item.quantity, currency_code)}
    </span>
  </li>`
}

function codes(cart, error) {
  const applied = (cart.promotions ?? []).filter((p) => !p.is_automatic)
  return html`<div class="codes">
    ${applied.map(
      ({ code }) =>
        html`<p class="chip">
          <span>${code}</span>
          <button data-code="${code}" aria-label="Remove the code">×</button>
        </p>`
    )}
    <form class="code-form">
      <label class="field">
        <span>Promotion code</span>
        <input name="code" autocomplete="off" required />
      </label>
      <button class="button quiet">Apply</button>
    </form>
    ${error && html`<p class="error" role="alert">${error}</p>`}
  </div>`
}
