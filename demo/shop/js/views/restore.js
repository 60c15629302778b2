import { api } from "../api.js"
import { adoptCart, keptCartId } from "../cart.js"
import { html, show } from "../dom.js"
import { keepNotices } from "./notices.js"

async function open(restored, { token, go }) {
  await adoptCart(restored.cart_id)
  keepNotices({ ...restored, token })
  await go("/cart", { replace: true })
}

/** They have bought meanwhile: no second cart of it, unless they want one. */
function alreadyOrdered(root, { token, go }) {
  show(
    root,
    html`<div class="message">
      <h1>You have ordered already</h1>
      <p>Thank you! There is nothing left to finish here.</p>
      <a class="button" href="/">To the shop</a>
      <p>
        <a href="/restore" data-again>Put the same things into a cart again</a>
      </p>
    </div>`
  )
  root
    .querySelector("[data-again]")
    .addEventListener("click", async (event) => {
      event.preventDefault()
      event.stopPropagation()
      const body = { token, cart_id: keptCartId(), again: true }
      await open(await api("/recovery/restore", { body }), { token, go })
    })
}

/**
 * Where the links in messages end: exchanges the token behind the # for the
 * cart, merged with the one that is here. The token leaves the address bar at
 * once, a shared link is no cart; this tab's history keeps it, so that a page
 * which is loaded again says the same.
 */
export async function restoreView(root, { go }) {
  document.title = "Welcome back · Hazel & Birch"
  const token = location.hash.slice(1) || (history.state?.token ?? "")
  history.replaceState({ token }, "", "/restore")
  show(root, html`<div class="message"><p>Bringing your cart back …</p></div>`)
  try {
    const restored = await api("/recovery/restore", {
      body: { token, cart_id: keptCartId() },
    })
    if (restored.cart_id === null) {
      alreadyOrdered(root, { token, go })
      return
    }
    await open(restored, { token, go })
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
