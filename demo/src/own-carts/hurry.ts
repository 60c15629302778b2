import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  runTickWorkflow,
  sendNextTouchWorkflow,
} from "medusa-plugin-cart-recovery/workflows"
import { storyDates } from "../fortnight/dates"
import { findNextMessages } from "./find-next-messages"
import { letAnHourPass } from "./let-an-hour-pass"

/**
 * For carts that a person leaves in the demo's shop the hours between the
 * messages pass in seconds: nobody who tries it waits a day.
 */
export async function hurryOwnCarts(container: MedusaContainer) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // Without a fortnight there is no such table, and every cart is one's own.
  await storyDates(db).begin()
  if (await letAnHourPass(db)) {
    await runTickWorkflow(container).run({ input: { now: new Date() } })
  }
  for (const cart_id of await findNextMessages(db)) {
    await sendNextTouchWorkflow(container).run({
      input: { cart_id, now: new Date() },
    })
  }
}
