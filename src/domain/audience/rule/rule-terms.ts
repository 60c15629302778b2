import { STAGES, type Stage } from "../../tracking/stage"
import type { Operator } from "./rule"

export const DAY_MS = 86_400_000

/** Operators that hold for whoever does not meet another one. */
export const NOT = {
  is_none_of: "is_any_of",
  has_none_of: "has_any_of",
  not_within: "within",
  never: "ever",
  is_false: "is_true",
} as const satisfies Partial<Record<Operator, Operator>>

/** From the checkout's address on. */
export const CHECKOUT_STAGES: readonly Stage[] = STAGES.slice(
  STAGES.indexOf("address")
)
