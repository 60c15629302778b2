import type { StepContent, StepContentOfBefore } from "../types/step-content"
import { checkBlocks } from "./blocks/check-blocks"
import { isOfBefore } from "./blocks/to-blocks"
import { CONTENT_SHAPE } from "./content-shape"
import { checkTemplate } from "./template/check-template"
import type { TemplateProblem } from "./template/template-error"

export type ContentProblem = TemplateProblem & {
  /** The text or option it is in; `id` or `type` of a block that has none. */
  field: string
  /** Where it is in one; null for the subject and the like. */
  block: { index: number; id: string; type: string } | null
}

/**
 * What must be put right before a step's content can be saved; empty when all
 * is well. Content that passes renders for every cart.
 */
export function checkContent(
  content: StepContent | StepContentOfBefore
): ContentProblem[] {
  const fields: Record<string, unknown> = isOfBefore(content)
    ? { ...OF_BEFORE, ...content }
    : { subject: content.subject, preheader: content.preheader }
  const problems: ContentProblem[] = Object.entries(fields).flatMap(
    ([field, text]) =>
      checkTemplate(text, CONTENT_SHAPE).map((problem) => ({
        field,
        block: null,
        ...problem,
      }))
  )
  if (typeof content.subject === "string" && !content.subject.trim()) {
    problems.push({
      field: "subject",
      block: null,
      line: 1,
      reason: "the subject is empty, write one",
    })
  }
  return isOfBefore(content)
    ? problems
    : [...problems, ...checkBlocks(content.blocks)]
}

/** What was written before there were blocks, in its order. */
const OF_BEFORE = {
  subject: undefined,
  preheader: undefined,
  heading: undefined,
  body: undefined,
  button: undefined,
}
