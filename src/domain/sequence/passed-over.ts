import type { Because } from "../audience/rule/because"

/** A sequence that did not take a cart, and why. */
export type PassedOver = {
  sequence_id: string
  /** As it was called then. */
  name: string
  why: "trigger" | "rule" | "reentry"
  /** Of a rule: the condition that kept it out. */
  because: Because | null
}
