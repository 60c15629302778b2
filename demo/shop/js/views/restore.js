import { api } from "../api.js"
import { adoptCart, keptCartId } from "../cart.js"
import { html, show } from "../dom.js"
import { keepNotices } from "./notices.js"

/**
 * Where the links in messages end: exchanges the token behind the # for the
 * cart, merged with the one that is here. The token leaves the address bar at
 * once, a shared link is no cart.
 */
export async function restoreView(root, { go }) {
  document.title = "Welcome back · Hazel & Birch"
  const token = location.hash.slice(1)
  history.replaceState({}, "", "/restore")
  show(root, html`<div class="message"><p>Bringing your cart back …</p></div>`)
  try {
    const restored = await api("/recovery/restore", {
      body: { token, cart_id: keptCartId() },
    })
    await adoptCart(restored.cart_id)
    keepNotices({ ...restored, token })
    await go("/cart", { replace: true })
  } catch (error) {
    if (error.status !== 404 && error.status !== 400) {
      throw error
    }
    show(
      root,
      html`<div class="message">
        <h1>This link no longer works</h1>
        <p>It may be too old, or a part of it got lost on the way.</p>
        <a class="button" href="/">To the shop</a>
      </div>`
    )
  }
}
