/** What is wrong with a template, and in which of its lines. */
export type TemplateProblem = { line: number; reason: string }

/** A template that cannot be used; the message is one sentence for people. */
export class TemplateError extends Error {
  override readonly name = "TemplateError"

  constructor(
    readonly templateName: string,
    readonly line: number,
    readonly reason: string
  ) {
    super(`${templateName}, line ${line}: ${reason}`)
  }
}
