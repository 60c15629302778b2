import { quietCarts, toNotification, toUpdate } from "../lib/recipe.mjs"
import { timeAccepted } from "../lib/time-accepted.mjs"

/** The recipe cart by cart: the page is read at once, each cart is written. */
export default function recipePerCart(app) {
  const notifications = app.container.resolve("notification")
  const carts = app.container.resolve("cart")
  return timeAccepted(app, async () => {
    let page
    while ((page = await quietCarts(app)).length) {
      for (const cart of page) {
        await notifications.createNotifications(toNotification(cart))
        await carts.updateCarts([toUpdate(cart)])
      }
    }
  })
}
