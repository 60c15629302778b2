import type { NoConsent } from "../consent/may-write"
import type { StoreStop } from "../store/placed-store"

/** Why an enrollment ended before its last touch. */
export const EXIT_REASONS = [
  "purchased",
  "cart_emptied",
  "unsubscribed",
  "suppressed",
  "expired",
  "canceled_by_admin",
  "erased",
  /** The option `stores` keeps its sales channel out by now. */
  "store_excluded",
  /** Its sales channel was deleted. */
  "store_closed",
  /** The store leaves its person out, by option or by an admin's list. */
  "left_out",
  /** Nothing allows to write to its person any more. */
  "no_consent",
  /** Its person took their consent back. */
  "consent_withdrawn",
  /** Its person wants no more messages about this cart. */
  "declined",
  /** Its cart turned out to be no person's. */
  "robot",
  /** Its person came further: a sequence of higher intent goes on. */
  "taken_over",
] as const

export type ExitReason = (typeof EXIT_REASONS)[number]

/** Why an abandoned cart's person is not enrolled. */
export type UnreachableReason =
  | "no_address"
  | "suppressed"
  | "unsubscribed"
  | "erased"
  | "sequence_inactive"
  /** None of the active sequences takes it. */
  | "no_sequence"
  | "already_enrolled"
  /** All that is in it is free, or paid for by a promotion. */
  | "worth_nothing"
  /** It was found so long after it was left that its time is over. */
  | "too_old"
  | "left_out"
  | NoConsent
  | "robot"
  | StoreStop
