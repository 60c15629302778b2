import { checkProgram } from "./check-program"
import { parseTemplate } from "./template-engine"
import type { TemplateProblem } from "./template-error"
import type { Shape } from "./shape"

/**
 * Everything that is wrong with a template: broken syntax, or helpers,
 * partials and names that do not exist in the given shape.
 */
export function checkTemplate(
  source: unknown,
  shape: Shape
): TemplateProblem[] {
  // Handlebars would run a ready-made syntax tree as it is: only text passes.
  if (typeof source !== "string") {
    return [{ line: 1, reason: "write a text here" }]
  }
  try {
    return checkProgram(parseTemplate(source), shape)
  } catch (error) {
    return [syntaxProblem(error)]
  }
}

/** Handlebars' parser errors, which name the line in one of three ways. */
function syntaxProblem(error: unknown): TemplateProblem {
  const message = error instanceof Error ? error.message : String(error)
  const line =
    message.match(/on line (\d+)/)?.[1] ?? message.match(/ (\d+):\d+$/)?.[1]
  return { line: Number(line ?? 1), reason: syntaxReason(message) }
}

function syntaxReason(message: string): string {
  const mismatch = message.match(/^(\S+) doesn't match (\S+)/)
  if (mismatch) {
    return `{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}`
  }
  const got = message.match(/got '([^']+)'\s*$/)?.[1]
  if (got === "EOF") {
    return "a block is opened and never closed, write its {{/…}}"
  }
  const where = message.split("\n")[1]?.trim()
  return where
    ? `the syntax is broken near "${where}"`
    : `the syntax is broken: ${message}`
}
