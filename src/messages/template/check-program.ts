import { BLOCK_HELPERS, VALUE_HELPERS } from "./template-engine"
import type { TemplateProblem } from "./template-error"
import { describeNames, resolvePath, type Scope } from "./template-scope"
import type { Shape } from "./shape"

type Report = (node: hbs.AST.Node, reason: string) => void

/** Walks a parsed template and names what it may not use. */
export function checkProgram(
  program: hbs.AST.Program,
  shape: Shape
): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  const report: Report = (node, reason) =>
    problems.push({ line: node.loc.start.line, reason })
  checkStatements(program, [{ shape, names: {} }], report)
  return problems
}

function checkStatements(
  program: hbs.AST.Program | undefined,
  scopes: Scope[],
  report: Report
): void {
  for (const statement of program?.body ?? []) {
    switch (statement.type) {
      case "ContentStatement":
      case "CommentStatement":
        break
      case "MustacheStatement":
        checkMustache(statement as hbs.AST.MustacheStatement, scopes, report)
        break
      case "BlockStatement":
        checkBlock(statement as hbs.AST.BlockStatement, scopes, report)
        break
      case "PartialStatement":
      case "PartialBlockStatement":
        report(statement, "partials ({{> …}}) are not available")
        break
      default:
        report(statement, "decorators ({{* …}}) are not available")
    }
  }
}

function checkMustache(
  node: hbs.AST.MustacheStatement,
  scopes: Scope[],
  report: Report
): void {
  if (!node.escaped) {
    report(node, "use two braces instead of three, values are always escaped")
  }
  if (isCall(node)) {
    return checkCall(node, VALUE_HELPERS, scopes, report)
  }
  const shape = checkExpression(node.path, scopes, report)
  if (shape && shape !== "value") {
    report(node, `{{${nameOf(node)}}} is no single value, ${describe(shape)}`)
  }
}

function checkBlock(
  node: hbs.AST.BlockStatement,
  scopes: Scope[],
  report: Report
): void {
  checkCall(node, BLOCK_HELPERS, scopes, report)
  const inner = scopeInside(node, scopes, report)
  checkStatements(node.program, inner ? [...scopes, inner] : scopes, report)
  checkStatements(node.inverse, scopes, report)
}

/** The scope `each` and `with` open; the other blocks stay where they are. */
function scopeInside(
  node: hbs.AST.BlockStatement,
  scopes: Scope[],
  report: Report
): Scope | null {
  const helper = nameOf(node)
  const [param] = node.params
  const isEach = helper === "each"
  if (!param || (!isEach && helper !== "with")) {
    return null
  }
  const shape = resolvePath(param as hbs.AST.PathExpression, scopes)
  const list = shape && shape !== "value" && "list" in shape && shape.list
  if (shape && isEach && !list) {
    report(node, `{{#each}} needs a list, "${originalOf(param)}" is none`)
  }
  const inside = (isEach ? list : shape) || "value"
  const [first, second] = node.program.blockParams ?? []
  return {
    shape: inside,
    names: {
      ...(first && { [first]: inside }),
      ...(second && { [second]: "value" as const }),
    },
  }
}

type Call =
  hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

function checkCall(
  node: Call,
  helpers: Readonly<Record<string, number>>,
  scopes: Scope[],
  report: Report
): void {
  const name = nameOf(node)
  const wanted = Object.hasOwn(helpers, name) ? helpers[name] : undefined
  if (wanted === undefined) {
    const known = Object.keys(helpers).join(", ")
    return report(node, `no helper "${name}" here, there is: ${known}`)
  }
  if (node.params.length !== wanted) {
    report(node, `"${name}" takes ${wanted}, not ${node.params.length} values`)
  }
  for (const value of [
    ...node.params,
    ...(node.hash?.pairs ?? []).map((pair) => pair.value),
  ]) {
    checkExpression(value, scopes, report)
  }
}

function checkExpression(
  node: hbs.AST.Expression,
  scopes: Scope[],
  report: Report
): Shape | null {
  if (node.type === "SubExpression") {
    checkCall(node as hbs.AST.SubExpression, VALUE_HELPERS, scopes, report)
    return "value"
  }
  if (node.type !== "PathExpression") {
    return "value"
  }
  const shape = resolvePath(node as hbs.AST.PathExpression, scopes)
  if (!shape) {
    const known = describeNames(scopes)
    report(node, `no value "${originalOf(node)}" here, there is: ${known}`)
  }
  return shape
}

function isCall(node: hbs.AST.MustacheStatement): boolean {
  return (
    node.params.length > 0 ||
    Boolean(node.hash?.pairs.length) ||
    Object.hasOwn({ ...VALUE_HELPERS, ...BLOCK_HELPERS }, nameOf(node))
  )
}

function nameOf(node: Call): string {
  return originalOf(node.path)
}

function originalOf(node: hbs.AST.Expression | hbs.AST.Node): string {
  return String((node as hbs.AST.PathExpression).original ?? "")
}

function describe(shape: Shape): string {
  return shape !== "value" && "list" in shape
    ? "go through it with {{#each}}"
    : "name one of its fields"
}
