import type { RuleContext } from "./rule-context"

/** What rules are judged by in a shop of which nothing is known. */
export const bareContext = (now: Date): RuleContext => ({
  now,
  highValues: new Map(),
  known: {
    products: new Set(),
    categories: new Set(),
    collections: new Set(),
    tags: new Set(),
    store: new Set(),
    customer_group: new Set(),
  },
  productsOf: {
    categories: new Map(),
    collections: new Map(),
    tags: new Map(),
  },
  accountsOf: null,
  audiences: new Map(),
})
