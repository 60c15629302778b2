import { api } from "../api.js"
import { adoptCart } from "../cart.js"
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

/** Parts what was merged again; what was here before is here again. */
export async function undoMerge({ token, merge }) {
  const { cart_id } = await api("/recovery/undo-merge", {
    body: { token, merge_id: merge },
  })
  await adoptCart(cart_id)
}

function noticesOf({ rebuilt, code, code_expires_at, merged, notices, token }) {
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
    ${
      merged &&
      html`<p class="notice">
        What was in your cart here is still in it, too:
        ${merged.item_count === 1 ? "1 piece" : `${merged.item_count} pieces`}.
        <button class="link" data-undo="${merged.id}" data-token="${token}">
          Undo
        </button>
      </p>`
    }
    ${notices.map((notice) => html`<p class="notice">${sentence(notice)}</p>`)}
  </div>`
}

function sentence({
  type,
  title,
  quantity,
  old_price,
  new_price,
  currency_code,
}) {
  switch (type) {
    case "sold_out":
      return `${title} is sold out.`
    case "fewer_left":
      return `${title}: only ${quantity} left.`
    case "unavailable":
      return `${title} is no longer available.`
    case "price_increased":
      return (
        `${title} costs ${money(new_price, currency_code)} now, ` +
        `it was ${money(old_price, currency_code)}.`
      )
    case "code_used":
      return "The code of this message was used already."
    case "code_not_kept":
      return `The code ${title} no longer applies.`
    default:
      return "The code of this message has expired."
  }
}
