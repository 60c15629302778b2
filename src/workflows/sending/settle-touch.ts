import { addMs } from "../../domain/time/duration"
import type {
  Settled,
  Settlement,
} from "../../modules/recovery/queries/touch/settle-touches"
import type { SendContext, TouchOutcome } from "./send-context"

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
  context: Pick<SendContext, "line" | "later">,
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
