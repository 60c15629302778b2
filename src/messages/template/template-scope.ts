import type { Shape } from "./shape"

/** What a place in a template can see; blocks put another one on top. */
export type Scope = {
  shape: Shape
  /** Block parameters: `{{#each cart.items as |item|}}`. */
  names: Record<string, Shape>
}

const LOOP_VALUES = ["index", "first", "last", "key"]

/** What a path names, seen from the innermost scope; null when nothing. */
export function resolvePath(
  path: hbs.AST.PathExpression,
  scopes: Scope[]
): Shape | null {
  if (path.type !== "PathExpression") {
    return "value"
  }
  const [head = "", ...rest] = path.parts
  if (path.data) {
    return head === "root"
      ? descend(scopes[0]?.shape, rest)
      : LOOP_VALUES.includes(head) && rest.length === 0
        ? "value"
        : null
  }
  const named = isPlain(path) ? findName(head, scopes) : undefined
  return named
    ? descend(named, rest)
    : descend(scopes[scopes.length - 1 - path.depth]?.shape, path.parts)
}

/** The names to offer to someone who wrote an unknown one. */
export function describeNames(scopes: Scope[]): string {
  const shape = scopes[scopes.length - 1]?.shape
  return typeof shape === "object" && "fields" in shape
    ? Object.keys(shape.fields).join(", ")
    : "this"
}

/** Block parameters are only seen by a path without `this` or `../`. */
function isPlain(path: hbs.AST.PathExpression): boolean {
  return path.depth === 0 && !/^(\.|this\b)/.test(path.original)
}

function findName(name: string, scopes: Scope[]): Shape | undefined {
  const owner = [...scopes]
    .reverse()
    .find((scope) => Object.hasOwn(scope.names, name))
  return owner?.names[name]
}

function descend(from: Shape | undefined, parts: string[]): Shape | null {
  let shape: Shape | undefined = from
  for (const part of parts) {
    shape = shape && child(shape, part)
  }
  return shape ?? null
}

function child(shape: Shape, part: string): Shape | undefined {
  if (shape === "value") {
    return undefined
  }
  if ("fields" in shape) {
    return Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined
  }
  return part === "length"
    ? "value"
    : /^\d+$/.test(part)
      ? shape.list
      : undefined
}
