import { checkContent } from "../../messages"
import type { StepContent, StepContentOfBefore } from "../../types"
import { describeProblem } from "./describe-problem"

/**
 * What a step says, in every language, in templates that work.
 * @throws MedusaError INVALID_DATA with the place and the reason
 */
export function requireSoundContent(
  name: string,
  content: Record<string, StepContent | StepContentOfBefore>
): void {
  for (const [locale, copy] of Object.entries(content)) {
    const [problem] = checkContent(copy)
    if (problem) {
      throw describeProblem(name, locale, problem)
    }
  }
}
