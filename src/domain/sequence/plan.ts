import type { Rule } from "../audience/rule/rule"
import type { StepIncentive } from "../incentive/incentive-terms"
import type { Reentry } from "./reentry"
import type { Trigger } from "./trigger"

/** A message of a sequence; `Content` is what it says, by locale. */
export type PlanStep<Content = unknown> = {
  id: string
  name: string
  /** Duration since the last activity, such as `"1h"`. */
  delay: string
  channel: string
  incentive: StepIncentive | null
  content: Record<string, Content>
}

/** All of a sequence that is published at once. */
export type SequencePlan<Content = unknown> = {
  name: string
  trigger: Trigger
  /** Whom it is for; null: everybody. */
  rule: Rule | null
  reentry: Reentry
  /** In the order in which they are sent. */
  steps: PlanStep<Content>[]
}

/** The most messages of one sequence. */
export const MOST_STEPS = 20
