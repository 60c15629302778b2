import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import { releaseUnconfirmed } from "../../modules/recovery/queries/webhook/release-unconfirmed"
import { recoveryModule } from "../recovery-module"

/** In a tick; what is left over comes with the next one. */
const BATCH = 200

/**
 * Where a provider's reports are known to arrive, what none of them confirms
 * in time was not accepted: it is sent again, and no admin has to decide.
 * Answers how many there were.
 */
export async function settleUnconfirmed(
  container: MedusaContainer,
  now: Date
): Promise<number> {
  const recovery = recoveryModule(container)
  const { webhooks, gracePeriod } = recovery.options
  return await recovery.read((db) =>
    releaseUnconfirmed(db, {
      now,
      before: addMs(now, -webhooks.confirmWithin),
      inTime: addMs(now, -gracePeriod),
      limit: BATCH,
    })
  )
}
