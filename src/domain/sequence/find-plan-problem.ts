import { parseDuration } from "../time/duration"
import { MOST_STEPS, type SequencePlan } from "./plan"

/**
 * What keeps a plan from being published, as a sentence that says what to do;
 * null: nothing. What its texts say is checked elsewhere.
 */
export function findPlanProblem({ steps }: SequencePlan): string | null {
  const [first, ...others] = steps
  if (!first) {
    return "A sequence needs at least one message: add one."
  }
  if (steps.length > MOST_STEPS) {
    return `A sequence has at most ${MOST_STEPS} messages: take ${steps.length - MOST_STEPS} out.`
  }
  let earlier = first
  for (const step of others) {
    if (msOf(step.delay) <= msOf(earlier.delay)) {
      return `Delays count from the last activity, so the delay of "${step.name}" (${step.delay}) must be longer than that of "${earlier.name}" (${earlier.delay}).`
    }
    earlier = step
  }
  const silent = steps.find(({ content }) => !Object.keys(content).length)
  return silent
    ? `"${silent.name}" says nothing in any language: write its text.`
    : null
}

const msOf = (delay: string) => parseDuration(delay) ?? 0
