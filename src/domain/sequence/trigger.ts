import { CHECKOUT_STAGES } from "../audience/rule/rule-terms"
import type { Stage } from "../tracking/stage"

/**
 * What begins a sequence, the higher intent later: `cart` was left with items
 * in it, `checkout` got as far as an address.
 */
export const TRIGGERS = ["cart", "checkout"] as const

export type Trigger = (typeof TRIGGERS)[number]

/** Whether a cart that was left at a stage is what a sequence waits for. */
export const fitsTrigger = (trigger: Trigger, stage: Stage): boolean =>
  trigger === "cart" || CHECKOUT_STAGES.includes(stage)

/** Whether somebody in a sequence of one trigger is taken over by another. */
export const takesOver = (trigger: Trigger, from: Trigger): boolean =>
  TRIGGERS.indexOf(trigger) > TRIGGERS.indexOf(from)
