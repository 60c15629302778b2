import type { StepContent } from "../types/admin-api"
import { checkTemplate } from "./template/check-template"
import type { TemplateProblem } from "./template/template-error"
import { CONTENT_SHAPE } from "./content-shape"

export type ContentProblem = TemplateProblem & { field: keyof StepContent }

const FIELDS: (keyof StepContent)[] = [
  "subject",
  "preheader",
  "heading",
  "body",
  "button",
]

/**
 * What must be put right before a step's copy can be saved; empty when all is
 * well. Copy that passes renders for every cart.
 */
export function checkContent(content: StepContent): ContentProblem[] {
  const problems = FIELDS.flatMap((field) =>
    checkTemplate(content[field], CONTENT_SHAPE).map((problem) => ({
      field,
      ...problem,
    }))
  )
  if (typeof content.subject === "string" && !content.subject.trim()) {
    problems.push({
      field: "subject",
      line: 1,
      reason: "the subject is empty, write one",
    })
  }
  return problems
}
