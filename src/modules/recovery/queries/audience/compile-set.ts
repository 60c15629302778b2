import type { FieldName } from "../../../../domain/audience/rule/rule"
import type { RuleContext } from "../../../../domain/audience/rule/rule-context"
import { type Fragment, fragment, joinFragments } from "./fragment"

/** SQL for whether somebody has one, or all, of the things that are named. */
export function compileSet(
  field: FieldName,
  operator: string,
  words: readonly string[],
  context: RuleContext
): Fragment {
  const has = (some: readonly string[]) =>
    field === "customer_group"
      ? hasGroup(some, context)
      : hasProduct(productsOf(field, some, context))
  return operator === "has_all_of"
    ? joinFragments(
        words.map((word) => has([word])),
        " AND "
      )
    : has(words)
}

function productsOf(
  field: FieldName,
  words: readonly string[],
  { productsOf: products }: RuleContext
): string[] {
  return field === "categories" || field === "collections" || field === "tags"
    ? [...new Set(words.flatMap((word) => products[field].get(word) ?? []))]
    : [...words]
}

/** A few are compared, of many a table of hashes is made once. */
const MANY = 8

function hasProduct(ids: string[]): Fragment {
  return ids.length <= MANY
    ? fragment(`COALESCE(profile.cart_products && ?::text[], false)`, ids)
    : fragment(
        `EXISTS (SELECT FROM unnest(profile.cart_products) AS held
                  WHERE held = ANY(?::text[]))`,
        ids
      )
}

function hasGroup(
  ids: readonly string[],
  { accountsOf }: RuleContext
): Fragment {
  if (!accountsOf) {
    return fragment(
      `EXISTS (SELECT FROM customer_group_customer AS member
                WHERE member.customer_id = profile.customer_id
                  AND member.customer_group_id = ANY(?::text[])
                  AND member.deleted_at IS NULL)`,
      [...ids]
    )
  }
  const accounts = ids.flatMap((id) => accountsOf.get(id) ?? [])
  return fragment(`COALESCE(profile.customer_id = ANY(?::text[]), false)`, [
    ...new Set(accounts),
  ])
}
