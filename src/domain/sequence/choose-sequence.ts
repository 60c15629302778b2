import { matchesRule } from "../audience/rule/matches-rule"
import type { ProfileFacts } from "../audience/rule/profile-facts"
import type { Rule } from "../audience/rule/rule"
import type { RuleContext } from "../audience/rule/rule-context"
import type { Stage } from "../tracking/stage"
import type { PassedOver } from "./passed-over"
import { mayBegin, type Reentry } from "./reentry"
import { fitsTrigger, type Trigger } from "./trigger"

/** A sequence as far as it decides who comes into it. */
export type Entrance = {
  id: string
  name: string
  trigger: Trigger
  /** Null: whoever it is. */
  rule: Rule | null
  reentry: Reentry
}

export type Choice<S extends Entrance> = {
  sequence: S | null
  /** Those that stand before it, in their order. */
  passed: PassedOver[]
}

/**
 * The first sequence that takes a cart that was left: by what begins it, then
 * by whom it is for, then by when they had it last.
 *
 * @param sequences those that are active, in their order
 * @param left.stage the furthest that the cart came
 * @param left.person what rules ask about; the cart that was left is theirs
 * @param left.beganAt when its person began each of the sequences last
 */
export function chooseSequence<S extends Entrance>(
  sequences: readonly S[],
  left: {
    stage: Stage
    person: ProfileFacts
    beganAt: (sequenceId: string) => Date | null
  },
  context: RuleContext
): Choice<S> {
  const passed: PassedOver[] = []
  for (const sequence of sequences) {
    const refusal = whyNot(sequence, left, context)
    if (!refusal) {
      return { sequence, passed }
    }
    passed.push({ sequence_id: sequence.id, name: sequence.name, ...refusal })
  }
  return { sequence: null, passed }
}

function whyNot(
  { id, trigger, rule, reentry }: Entrance,
  left: Parameters<typeof chooseSequence>[1],
  context: RuleContext
): Pick<PassedOver, "why" | "because"> | null {
  if (!fitsTrigger(trigger, left.stage)) {
    return { why: "trigger", because: null }
  }
  if (rule) {
    const { matches, because } = matchesRule(rule, left.person, context)
    if (!matches) {
      return { why: "rule", because }
    }
  }
  return mayBegin(reentry, left.beganAt(id), context.now)
    ? null
    : { why: "reentry", because: null }
}
