import { randomUUID } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { addMs } from "../../domain/time/duration"
import { claimTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { recoveryModule } from "../recovery-module"
import { areOrdersKnown } from "../attribution/are-orders-known"
import { elapsedClock } from "../process/elapsed-clock"
import { TimeBox } from "../process/time-box"
import { CLAIM_LEASE_MS } from "./leases"
import { listSetupProblems } from "./list-setup-problems"
import { makeSendContext } from "./make-send-context"
import type { TouchOutcome } from "./send-context"
import { prepareTouches, sendTouches } from "./send-touches"

const HELD_OUT =
  "This person is held out, so that it can be told what messages cause: nothing is sent to them. Who is held out is settled by the option holdout."

/** An admin waits for the answer. */
const PATIENCE_MS = 70_000

/**
 * Sends one touch now, by the same protocol as the tick; only the rules of
 * timing do not apply. Answers what became of it, null when it could not be
 * claimed.
 *
 * @throws MedusaError NOT_ALLOWED while the store cannot send, and to whom is
 *   held out
 */
export async function sendNow(
  container: MedusaContainer,
  touch: { id: string; state: "due" | "failed" | "uncertain" },
  now: Date
): Promise<TouchOutcome | null> {
  const [found] = await recoveryModule(container).listTouches(
    { id: touch.id },
    { select: ["channel", "enrollment_id"], take: 1 }
  )
  if (!found) {
    return null
  }
  await requireTreated(container, found.enrollment_id)
  const { channel } = found
  const [problem] = await listSetupProblems(container, [channel])
  if (problem) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, problem.message)
  }
  const box = new TimeBox(PATIENCE_MS)
  if (!(await areOrdersKnown(container, { now, box: box.part(0.2) }))) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Not all of the latest orders are known yet, so this person may have bought already. Try again in a minute."
    )
  }
  const context = await makeSendContext(container, {
    now,
    later: elapsedClock(now),
    box,
    channel,
    forced: true,
  })
  const claimed = await context.recovery.read((db) =>
    claimTouch(db, {
      ...touch,
      now,
      leaseId: randomUUID(),
      leaseUntil: addMs(now, CLAIM_LEASE_MS),
    })
  )
  if (!claimed) {
    return null
  }
  return await new Promise((resolve, reject) => {
    prepareTouches(context, [claimed], resolve)
      .then((prepared) => sendTouches(context, prepared, resolve))
      .catch(reject)
  })
}

async function requireTreated(
  container: MedusaContainer,
  enrollmentId: string
): Promise<void> {
  const { arm } = await recoveryModule(container).retrieveEnrollment(
    enrollmentId,
    { select: ["arm"] }
  )
  if (arm === "holdout") {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, HELD_OUT)
  }
}
