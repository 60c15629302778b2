import type { Permission } from "../consent/may-write"
import type { StoreStop } from "../store/placed-store"
import { endOfBlock } from "../contact/end-of-block"
import type { UnreachableReason } from "./exit-reason"

export type EnrollmentFacts = {
  /** Why nobody of the cart's store is written to, if so. */
  storeStop: StoreStop | null
  email: string | null
  /** Reason of a block on the address, if there is one. */
  suppression: string | null
  /** The store leaves the person out. */
  leftOut: boolean
  /** Whether they may be written to; null where nobody is known. */
  permission: Permission | null
  /** No person made the cart. */
  robot: boolean
  sequenceIsActive: boolean
  /** None of those that are active is for this cart. */
  noneFits: boolean
  /** What the shopper would pay for the items; major units. */
  worth: number
  /** This person is in a sequence now, for another cart. */
  alreadyEnrolled: boolean
  /** Even its first message would be later than messages may be. */
  tooOld: boolean
}

/** Null when the person may be enrolled, else the reason against it. */
export function whyUnreachable(
  facts: EnrollmentFacts
): UnreachableReason | null {
  if (facts.storeStop) {
    return facts.storeStop
  }
  if (facts.robot) {
    return "robot"
  }
  if (!facts.email) {
    return "no_address"
  }
  if (facts.suppression) {
    return endOfBlock(facts.suppression)
  }
  if (facts.leftOut) {
    return "left_out"
  }
  if (facts.permission && !facts.permission.may) {
    return facts.permission.reason
  }
  if (facts.worth <= 0) {
    return "worth_nothing"
  }
  if (facts.alreadyEnrolled) {
    return "already_enrolled"
  }
  if (!facts.sequenceIsActive) {
    return "sequence_inactive"
  }
  if (facts.noneFits) {
    return "no_sequence"
  }
  return facts.tooOld ? "too_old" : null
}
