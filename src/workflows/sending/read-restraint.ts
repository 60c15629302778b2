import { YEAR_MS } from "../../domain/incentive/may-get-code"
import { addMs } from "../../domain/time/duration"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { listCodesGot } from "../../modules/recovery/queries/incentive/list-codes-got"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { listWrittenAt } from "../../modules/recovery/queries/touch/list-written-at"
import { findLeftOut } from "../contact/find-left-out"
import type { SendContext } from "./send-context"

/** What the levers ask about people; what is not set costs nothing. */
export type Restraint = {
  /** Carts whose people the store leaves out. */
  leftOut: Set<string>
  /** When somebody was written to lately, as far as a cap asks. */
  writtenAt: (contactId: string) => Date[]
  /** When somebody got codes lately. */
  codesGot: (contactId: string) => Date[]
}

export async function readRestraint(
  { container, recovery, now, plan }: SendContext,
  touches: ClaimedTouch[],
  carts: CartFacts[]
): Promise<Restraint> {
  const { frequencyCap } = recovery.options
  const offering = touches.filter(
    ({ step_id }) => plan.step(step_id)?.step.incentive
  )
  const [leftOut, writtenAt, codesGot] = await Promise.all([
    findLeftOut(container, carts),
    frequencyCap
      ? recovery.read((db) =>
          listWrittenAt(db, {
            contact_ids: touches.map(({ contact_id }) => contact_id),
            since: addMs(now, -frequencyCap.within),
          })
        )
      : NEVER,
    offering.length
      ? recovery.read((db) =>
          listCodesGot(db, {
            contact_ids: offering.map(({ contact_id }) => contact_id),
            since: addMs(now, -YEAR_MS),
            not_of: offering.map(({ id }) => id),
          })
        )
      : NEVER,
  ])
  return {
    leftOut,
    writtenAt: (id) => writtenAt.get(id) ?? [],
    codesGot: (id) => codesGot.get(id) ?? [],
  }
}

const NEVER = new Map<string, Date[]>()
