import { checkTemplate } from "./check-template"
import { compileProgram, parseTemplate } from "./template-engine"
import { TemplateError } from "./template-error"
import type { Shape } from "./shape"

/**
 * Checks a template against what it may name and compiles it. Throws a
 * `TemplateError` with the first problem.
 */
export function compileTemplate(
  source: string,
  { name, shape, escape }: { name: string; shape: Shape; escape: boolean }
): (view: object) => string {
  const [problem] = checkTemplate(source, shape)
  if (problem) {
    throw new TemplateError(name, problem.line, problem.reason)
  }
  return compileProgram(parseTemplate(source), { escape })
}
