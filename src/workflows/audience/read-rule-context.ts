import type { MedusaContainer } from "@medusajs/framework/types"

import { namesInRules } from "../../domain/audience/rule/names-in-rules"
import type { Rule } from "../../domain/audience/rule/rule"
import type { RuleContext } from "../../domain/audience/rule/rule-context"
import { listValueMarks } from "../../modules/recovery/queries/audience/list-value-marks"
import { recoveryModule } from "../recovery-module"
import { readSalesChannels } from "../store/read-sales-channels"
import { accountsOfGroups, readGroups } from "./read-groups"
import { readProducts, readShelves } from "./read-shelves"

/**
 * What rules are judged by, as the shop is now.
 *
 * @param rules all that are to be judged, with those of all audiences
 */
export async function readRuleContext(
  container: MedusaContainer,
  {
    rules,
    audiences,
    now,
  }: { rules: Rule[]; audiences: ReadonlyMap<string, Rule>; now: Date }
): Promise<RuleContext> {
  const names = namesInRules([...rules, ...audiences.values()])
  const shelves = {
    categories: await readShelves(container, "categories", names.categories),
    collections: await readShelves(container, "collections", names.collections),
    tags: await readShelves(container, "tags", names.tags),
  }
  const marks = await recoveryModule(container).read(listValueMarks)
  return {
    now,
    highValues: new Map(
      marks.map(({ currency_code, high_value }) => [currency_code, high_value])
    ),
    known: {
      products: await readProducts(container, names.products),
      categories: new Set(shelves.categories.keys()),
      collections: new Set(shelves.collections.keys()),
      tags: new Set(shelves.tags.keys()),
      store: await readStores(container, names.store),
      customer_group: await readGroups(container, names.customer_group),
    },
    productsOf: shelves,
    accountsOf: names.customer_group.length
      ? await accountsOfGroups(container, names.customer_group)
      : null,
    audiences,
  }
}

/** A channel that sells nothing any more is there; a deleted one is not. */
async function readStores(
  container: MedusaContainer,
  ids: string[]
): Promise<Set<string>> {
  const channels = await readSalesChannels(container, ids)
  return channels
    ? new Set(
        [...channels.values()]
          .filter(({ deleted_at }) => !deleted_at)
          .map(({ id }) => id)
      )
    : new Set(ids)
}
