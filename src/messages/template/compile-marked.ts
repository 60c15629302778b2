import { checkTemplate } from "./check-template"
import type { Shape } from "./shape"
import { compileProgram, MARK, parseTemplate } from "./template-engine"
import { TemplateError } from "./template-error"

/** A text whose values stand aside: what is in them is never read as markup. */
export type MarkedText = {
  /** The author's own words, with a mark where a value goes. */
  text: string
  /** The values, in the order of their numbers. */
  values: string[]
}

/**
 * A template as a function to the author's words and, apart from them, the
 * values that were filled in. So Markdown can be read in the former alone,
 * and no name and no product title is ever part of it.
 * @throws TemplateError for one that the checks refuse
 */
export function compileMarked(
  source: string,
  { name, shape }: { name: string; shape: Shape }
): (view: object) => MarkedText {
  const [problem] = checkTemplate(source, shape)
  if (problem) {
    throw new TemplateError(name, problem.line, problem.reason)
  }
  const program = parseTemplate(source.replace(MARKS, ""))
  markValues(program)
  const render = compileProgram(program, { escape: false, marked: true })
  return (view) => {
    const values: string[] = []
    return { text: render(view, { values }), values }
  }
}

/** A mark, with the value's number. */
const MARKED = /\uFDD0(\d+)\uFDD1/g

const MARKS = /[\uFDD0\uFDD1]/g

/** The pieces of a marked text: words as written, or a value. */
export function partsOf(
  text: string,
  values: string[]
): { text: string; isValue: boolean }[] {
  return text
    .split(MARKED)
    .map((piece, i) =>
      i % 2
        ? { text: values[Number(piece)] ?? "", isValue: true }
        : { text: piece, isValue: false }
    )
    .filter(({ text }) => text)
}

/** Makes `{{x}}` a call that puts the value aside, all over the program. */
function markValues(program: hbs.AST.Program | undefined): void {
  for (const statement of program?.body ?? []) {
    if (statement.type === "BlockStatement") {
      const block = statement as hbs.AST.BlockStatement
      markValues(block.program)
      markValues(block.inverse)
    } else if (statement.type === "MustacheStatement") {
      mark(statement as hbs.AST.MustacheStatement)
    }
  }
}

function mark(node: hbs.AST.MustacheStatement): void {
  const { path, params, hash, loc } = node
  const call = { type: "SubExpression", path, params, hash, loc }
  const value = params.length || hash?.pairs.length ? call : path
  node.path = {
    type: "PathExpression",
    original: MARK,
    parts: [MARK],
    depth: 0,
    data: false,
    loc,
  } as hbs.AST.PathExpression
  node.params = [value as hbs.AST.Expression]
  node.hash = undefined as unknown as hbs.AST.Hash
}
