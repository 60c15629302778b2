import Handlebars from "handlebars"

/** How many arguments each allowed helper takes. */
export const BLOCK_HELPERS: Readonly<Record<string, number>> = {
  if: 1,
  unless: 1,
  each: 1,
  with: 1,
}
export const VALUE_HELPERS: Readonly<Record<string, number>> = { plural: 3 }

const ALLOWED = { ...BLOCK_HELPERS, ...VALUE_HELPERS }

const engine = Handlebars.create()
engine.registerHelper("plural", plural)
/** Puts a value aside: see `compileMarked`. No template can call it. */
export const MARK = "mark"
for (const name of Object.keys(engine.helpers)) {
  if (!Object.hasOwn(ALLOWED, name)) {
    engine.unregisterHelper(name)
  }
}
engine.registerHelper(MARK, mark)

/** `{{plural cart.item_count "item" "items"}}`: the word that fits. */
function plural(count: unknown, one: unknown, many: unknown): unknown {
  return Number(count) === 1 ? one : many
}

function mark(value: unknown, { data }: Handlebars.HelperOptions): string {
  const values = data.values as string[]
  values.push(String(value ?? ""))
  return `\uFDD0${values.length - 1}\uFDD1`
}

/** Parses a template. Throws Handlebars' own error for broken syntax. */
export function parseTemplate(source: string): hbs.AST.Program {
  return engine.parse(source)
}

/**
 * Makes a parsed template into a function. Only the allowed helpers are known
 * to it, and nothing inherited from a prototype is ever read.
 */
export function compileProgram(
  program: hbs.AST.Program,
  { escape, marked = false }: { escape: boolean; marked?: boolean }
): (view: object, data?: object) => string {
  const template = engine.compile(program, {
    noEscape: !escape,
    knownHelpers: { ...KNOWN_HELPERS, ...(marked && { [MARK]: true }) },
    knownHelpersOnly: true,
  })
  return (view, data) =>
    template(view, {
      data,
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    })
}

// Handlebars counts its own helpers as known unless they are named here.
const KNOWN_HELPERS = {
  helperMissing: false,
  blockHelperMissing: false,
  log: false,
  lookup: false,
  ...Object.fromEntries(Object.keys(ALLOWED).map((name) => [name, true])),
}
