import { quietCarts, sendAbandonedCarts } from "../lib/recipe.mjs"
import { timeAccepted } from "../lib/time-accepted.mjs"

/**
 * The abandoned-cart recipe of Medusa's documentation: pages of a hundred
 * carts that were quiet for a day, and for each page one call of
 * `createNotifications` and one of `updateCarts`. Its offset is left out:
 * what was notified leaves the filter, so it would pass over every other page.
 */
export default function recipe(app) {
  const workflow = sendAbandonedCarts(app)
  return timeAccepted(app, async () => {
    let carts
    while ((carts = await quietCarts(app)).length) {
      await workflow(app.container).run({ input: { carts } })
    }
  })
}
