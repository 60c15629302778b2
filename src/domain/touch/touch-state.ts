import type { NoConsent } from "../consent/may-write"
import type { StoreStop } from "../store/placed-store"
import type { HoldReason } from "./hold-back"

/** The send protocol's states; the arrows are in ARCHITECTURE.md. */
export const TOUCH_STATES = [
  "due",
  "claimed",
  "sending",
  "sent",
  "skipped",
  "failed",
  "uncertain",
  "canceled",
] as const

export type TouchState = (typeof TOUCH_STATES)[number]

/** Why a touch was not sent although its enrollment went on or ended. */
export type SkipReason =
  | "purchased"
  | "cart_emptied"
  | "unsubscribed"
  | "suppressed"
  | "erased"
  | "no_address"
  | "too_late"
  | "currency_without_amount"
  /** Nothing in the cart can be bought any more. */
  | "nothing_available"
  /** The offer would take nothing off this cart. */
  | "offer_worth_nothing"
  /** What can be bought of the cart is free. */
  | "worth_nothing"
  | "already_enrolled"
  | "step_removed"
  /** Its sales channel is kept out, or disabled or deleted. */
  | StoreStop
  /** The option `sendTo` does not name the address. */
  | "not_in_send_to"
  | "left_out"
  /** What its person was asked, and said. */
  | NoConsent
  | "declined"
  | "robot"
  /** Its person came further: a sequence of higher intent goes on. */
  | "taken_over"
  /** It would have had to wait too long for one of these. */
  | HoldReason
  /** This person got as many codes as one may get. */
  | "code_limit"
  /** Its person is held out, so that what messages cause can be told. */
  | "holdout"
