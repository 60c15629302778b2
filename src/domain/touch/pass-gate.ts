import { PLACING_MS } from "../attribution/placing"
import type { Permission } from "../consent/may-write"
import type { ExitReason } from "../enrollment/exit-reason"
import { postponedDueAt, type TimedStep } from "../sequence/timing"
import { addMs, latest } from "../time/duration"
import type { CartFacts } from "../tracking/cart-facts"
import type { Hold } from "./hold-back"
import type { SkipReason } from "./touch-state"

/** The truth about a touch, read afresh just before it would be sent. */
export type GateFacts = {
  now: Date
  dueAt: Date
  step: TimedStep
  /** The step before it, or null for the first one. */
  previousStep: TimedStep | null
  /** The activity that this touch's due time was counted from. */
  countedFrom: Date
  /** Last activity by our own clock. */
  noted: Date
  /** The cart as Medusa has it now, or null when it is gone. */
  cart: CartFacts | null
  /** Normalized address of the cart or of the contact. */
  email: string | null
  /** An order of this person since the cart was abandoned. */
  purchased: boolean
  /** They may just be ordering: nobody knows yet what comes of it. */
  placing: boolean
  /** Reason of a block on the address, if there is one. */
  suppression: string | null
  /** The store leaves the person out. */
  leftOut: boolean
  permission: Permission
  /** No person made the cart. */
  robot: boolean
  /** Why it waits although it is due, and until when. */
  hold: Hold | null
  /** When it was first due, where something has held it back since. */
  heldSince: Date | null
  graceMs: number
  /** How far a touch that waited long is put off, so that it does not go out
   *  together with all others that did; null where it is not, as after the
   *  first time. */
  spreadMs: number | null
  /** An admin wants it out now: the rules of timing do not apply. */
  forced: boolean
}

export type GateDecision =
  | { kind: "go" }
  /** The touch is skipped and the enrollment ends. */
  | { kind: "exit"; exit: ExitReason; skip: SkipReason }
  /** Only this touch is skipped. */
  | { kind: "skip"; skip: SkipReason }
  | {
      kind: "later"
      dueAt: Date
      /** The activity it is counted from, where that is another. */
      countedFrom?: Date
      /** Because of the absence that it fell due in. */
      spread?: boolean
      /** Because of a cap, an order or the hour. */
      held?: boolean
    }

/** What is later than this was held up by an absence, not by a busy minute. */
export const ABSENCE_MS = 6 * 3_600_000

/**
 * Decides whether a touch that is due may really go out now.
 *
 * One that is later than its grace ends the whole sequence: the cart has grown
 * old, and what would follow, at its usual distance, would be as late. What
 * fell due in an absence that was shorter than that is spread.
 */
export function passGate(facts: GateFacts): GateDecision {
  const { cart, now, dueAt } = facts
  const purchased: GateDecision = {
    kind: "exit",
    exit: "purchased",
    skip: "purchased",
  }
  if (facts.purchased) {
    return purchased
  }
  if (facts.placing) {
    return { kind: "later", dueAt: addMs(now, PLACING_MS) }
  }
  if (cart?.completedAt) {
    return purchased
  }
  if (!cart || cart.items.length === 0) {
    return { kind: "exit", exit: "cart_emptied", skip: "cart_emptied" }
  }
  if (!facts.email) {
    return { kind: "exit", exit: "expired", skip: "no_address" }
  }
  if (facts.suppression) {
    const reason =
      facts.suppression === "unsubscribed" ? "unsubscribed" : "suppressed"
    return { kind: "exit", exit: reason, skip: reason }
  }
  if (facts.robot) {
    return { kind: "exit", exit: "robot", skip: "robot" }
  }
  if (facts.leftOut) {
    return { kind: "exit", exit: "left_out", skip: "left_out" }
  }
  if (!facts.permission.may) {
    const { reason } = facts.permission
    return {
      kind: "exit",
      exit: reason === "no_consent_mode" ? "no_consent" : reason,
      skip: reason,
    }
  }
  if (facts.forced) {
    return { kind: "go" }
  }
  const activity = latest(facts.noted, ...cart.touchedAt)
  if (activity > facts.countedFrom) {
    const later = postponedDueAt(
      facts.previousStep,
      facts.step,
      dueAt,
      activity
    )
    if (later > now) {
      return { kind: "later", dueAt: later, countedFrom: activity }
    }
  }
  if (addMs(dueAt, facts.graceMs) < now) {
    return { kind: "exit", exit: "expired", skip: "too_late" }
  }
  if (facts.spreadMs !== null && addMs(dueAt, ABSENCE_MS) < now) {
    return { kind: "later", dueAt: addMs(now, facts.spreadMs), spread: true }
  }
  if (facts.hold) {
    const { until, reason } = facts.hold
    // What waits longer than a message may be late makes no sense any more;
    // the one after it may.
    return until > addMs(facts.heldSince ?? dueAt, facts.graceMs)
      ? { kind: "skip", skip: reason }
      : { kind: "later", dueAt: until, held: true }
  }
  return { kind: "go" }
}
