import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { hashAddress } from "../../domain/contact/hash-address"
import { findSuppressions } from "../../modules/recovery/queries/contact/find-suppressions"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { mapConcurrently } from "../map-concurrently"
import { recoveryModule } from "../recovery-module"
import { loadSequences, placeSteps } from "../sequence/load-sequences"
import { readCarts } from "../tracking/read-carts"
import type { SendContext, TouchOutcome } from "./send-context"
import { sendTouch } from "./send-touch"

/**
 * Sends claimed touches: reads what they need in one go, then runs each by
 * itself, so many at a time. An error in one of them never reaches another.
 */
export async function sendBatch(
  container: MedusaContainer,
  touches: ClaimedTouch[],
  { now, forced = false }: { now: Date; forced?: boolean }
): Promise<TouchOutcome[]> {
  if (!touches.length) {
    return []
  }
  const recovery = recoveryModule(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { secret, concurrency } = recovery.options
  const carts = await readCarts(
    container,
    touches.map((touch) => touch.cart_id)
  )
  const addresses = touches.flatMap((touch) => [
    touch.email,
    carts.get(touch.cart_id)?.email ?? touch.email,
  ])
  const context: SendContext = {
    container,
    now,
    forced,
    carts,
    steps: placeSteps(await loadSequences(recovery)),
    layout: recovery.layout,
    suppressions: await recovery.read((db) =>
      findSuppressions(
        db,
        "email",
        addresses.map((email) => hashAddress(secret, "email", email))
      )
    ),
  }
  return await mapConcurrently(touches, concurrency, async (touch) => {
    try {
      return await sendTouch(context, touch)
    } catch (error) {
      // Its lease runs out, and the touch is looked at again.
      logger.error(
        `Cart recovery: touch ${touch.id} was interrupted: ${(error as Error).message}`
      )
      return "lost"
    }
  })
}
