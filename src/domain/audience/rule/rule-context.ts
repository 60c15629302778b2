import type { Rule } from "./rule"

/** What a field of a rule may name that the shop can delete. */
export const NAMED_KINDS = [
  "products",
  "categories",
  "collections",
  "tags",
  "store",
  "customer_group",
] as const

export type NamedKind = (typeof NAMED_KINDS)[number]

/** What a rule is judged by besides a person, for all people alike. */
export type RuleContext = {
  now: Date
  /** Carts above it are among the shop's dearest, by currency. */
  highValues: ReadonlyMap<string, number>
  /** Those of the names in rules that are there. */
  known: Readonly<Record<NamedKind, ReadonlySet<string>>>
  /** The products of what rules name, as they are sorted now. */
  productsOf: Readonly<
    Record<
      "categories" | "collections" | "tags",
      ReadonlyMap<string, readonly string[]>
    >
  >
  /** Accounts by group; null where SQL reads Medusa's own table. */
  accountsOf: ReadonlyMap<string, readonly string[]> | null
  /** Rules of all audiences, by their ids. */
  audiences: ReadonlyMap<string, Rule>
}
