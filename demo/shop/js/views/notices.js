import { html } from "../dom.js"
import { money } from "../format.js"

const KEY = "notices"

/** Kept for this tab: they stay on the cart page until it was left. */
export function keepNotices(restored) {
  sessionStorage.setItem(KEY, JSON.stringify(restored))
}

export function takeNotices() {
  const kept = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  return kept ? noticesOf(JSON.parse(kept)) : ""
}

function noticesOf({ rebuilt, code, code_expires_at, notices }) {
  const until = code_expires_at && new Date(code_expires_at).toLocaleString()
  return html`<div class="notices" role="status">
    <p class="notice good">
      Welcome back!
      ${rebuilt ? "We put your cart together again." : "Your cart is as you left it."}
    </p>
    ${
      code &&
      html`<p class="notice good">
        The code <strong>${code}</strong> is in your
        cart${until ? ` and good until ${until}` : ""}.
      </p>`
    }
    ${notices.map((notice) => html`<p class="notice">${sentence(notice)}</p>`)}
  </div>`
}

function sentence({ type, title, old_price, new_price, currency_code }) {
  switch (type) {
    case "sold_out":
      return `${title} is sold out: there is not enough of it left.`
    case "unavailable":
      return `${title} is no longer available.`
    case "price_increased":
      return (
        `${title} costs ${money(new_price, currency_code)} now, ` +
        `it was ${money(old_price, currency_code)}.`
      )
    default:
      return "The code of this message has expired."
  }
}
