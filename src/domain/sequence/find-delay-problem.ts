import { parseDuration } from "../time/duration"

/**
 * The first step that would not come after the one before it, as a sentence
 * that says what to do; null: none. Without a gap between them two messages
 * would go out back to back.
 */
export function findDelayProblem(
  steps: readonly { name: string; delay: string }[]
): string | null {
  const at = steps.findIndex(
    ({ delay }, n) => n > 0 && msOf(delay) <= msOf(steps[n - 1]!.delay)
  )
  if (at < 0) {
    return null
  }
  const [earlier, step] = [steps[at - 1]!, steps[at]!]
  return `Delays count from the last activity, so the delay of "${step.name}" (${step.delay}) must be longer than that of "${earlier.name}" (${earlier.delay}).`
}

const msOf = (delay: string) => parseDuration(delay) ?? 0
