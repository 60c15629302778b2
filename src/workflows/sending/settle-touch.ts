import { addMs } from "../../domain/time/duration"
import type {
  Settled,
  Settlement,
} from "../../modules/recovery/queries/touch/settle-touches"
import type { SendContext, TouchOutcome } from "./send-context"
import { settleLate } from "./settle-late"
import { logOf } from "../log-of"

type Held = { id: string; lease_id: string; enrollment_id: string }

const FIRST_WAIT_MS = 50
const LONGEST_WAIT_MS = 5_000

/**
 * Writes what became of a touch, together with others that end at the same
 * moment. While the database is away, or an order holds the enrollment, it is
 * asked again for as long as the lease lasts: what the provider accepted must
 * not be forgotten.
 */
export async function settleTouch(
  context: SendContext,
  touch: Held,
  settlement: Settlement,
  leaseUntil: Date
): Promise<TouchOutcome> {
  const { line, later } = context
  const row = {
    ...settlement,
    id: touch.id,
    lease_id: touch.lease_id,
    enrollment_id: touch.enrollment_id,
    at: later(),
  }
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      const settled = await line.settles.add(row)
      if (!settled.busy) {
        if (settled.id_taken) {
          tellTakenId(context)
        }
        if (settled.arrived && settlement.attempt) {
          await settleLate(context, {
            key: settlement.attempt.key,
            outcome: "accepted",
            at: later(),
          })
        }
        return toOutcome(settlement, settled)
      }
    } catch (error) {
      if (addMs(later(), wait) > leaseUntil) {
        throw error
      }
    }
    if (addMs(later(), wait) > leaseUntil) {
      return "lost"
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** Once a process: nothing else is wrong with such a message. */
function tellTakenId({ container, line, providerId }: SendContext): void {
  if (!line.toldTakenId) {
    line.toldTakenId = true
    logOf(container).warn(
      `The notification provider "${providerId}" gave one message id to several messages. They were sent; what it reports about them by that id cannot be told apart.`
    )
  }
}

function toOutcome(settlement: Settlement, { state }: Settled): TouchOutcome {
  switch (state) {
    case "sent":
    case "skipped":
    case "failed":
    case "uncertain":
      return state
    case "due":
      return settlement.untried ? "postponed" : "retrying"
    default:
      return "lost"
  }
}
