import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { hashAddress } from "../../domain/contact/hash-address"
import { findSuppressions } from "../../modules/recovery/queries/contact/find-suppressions"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { releaseTouches } from "../../modules/recovery/queries/touch/release-touches"
import { elapsedClock } from "../elapsed-clock"
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
  {
    now,
    later = elapsedClock(now),
    forced = false,
  }: { now: Date; later?: () => Date; forced?: boolean }
): Promise<TouchOutcome[]> {
  if (!touches.length) {
    return []
  }
  const recovery = recoveryModule(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { concurrency } = recovery.options
  let context: SendContext
  try {
    context = {
      container,
      now,
      later,
      forced,
      layout: recovery.layout,
      ...(await readForBatch(container, touches)),
    }
  } catch (error) {
    // Nothing of any of them was tried: they are due again at once.
    await recovery.transaction((db) => releaseTouches(db, touches[0]!.lease_id))
    throw error
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

async function readForBatch(
  container: MedusaContainer,
  touches: ClaimedTouch[]
): Promise<Pick<SendContext, "carts" | "steps" | "suppressions">> {
  const recovery = recoveryModule(container)
  const { secret } = recovery.options
  const carts = await readCarts(
    container,
    touches.map((touch) => touch.cart_id)
  )
  const hashes = touches
    .flatMap((touch) => [touch.email, carts.get(touch.cart_id)?.email ?? ""])
    .map((email) => hashAddress(secret, "email", email))
  return {
    carts,
    steps: placeSteps(await loadSequences(recovery)),
    suppressions: await recovery.read((db) =>
      findSuppressions(db, "email", hashes)
    ),
  }
}
