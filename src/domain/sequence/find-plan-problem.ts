import { findDelayProblem } from "./find-delay-problem"
import { MOST_STEPS, type SequencePlan } from "./plan"

/**
 * What keeps a plan from being published, as a sentence that says what to do;
 * null: nothing. What its texts say is checked elsewhere.
 */
export function findPlanProblem({ steps }: SequencePlan): string | null {
  if (!steps.length) {
    return "A sequence needs at least one message: add one."
  }
  if (steps.length > MOST_STEPS) {
    return `A sequence has at most ${MOST_STEPS} messages: take ${steps.length - MOST_STEPS} out.`
  }
  const delay = findDelayProblem(steps)
  if (delay) {
    return delay
  }
  const silent = steps.find(({ content }) => !Object.keys(content).length)
  return silent
    ? `"${silent.name}" says nothing in any language: write its text.`
    : null
}
