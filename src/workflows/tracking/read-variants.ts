import type { MedusaContainer } from "@medusajs/framework/types"

import type { VariantNow } from "../../domain/tracking/allot-stock"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import {
  selectVariants,
  type VariantAnswer,
  type VariantQuestion,
} from "../../modules/recovery/queries/medusa/select-variants"
import { rowsFromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { askServicesForVariants } from "./ask-services-for-variants"
import { logOf } from "../log-of"

type Shelf = Pick<CartFacts, "items" | "sales_channel_id">

/** Variants by their id, in one sales channel. */
export type VariantsNow = ReadonlyMap<string, VariantNow>

/**
 * What can be bought of carts' variants now, each in its cart's own sales
 * channel. Answers a look-up by cart. Where nobody can tell (a store without
 * Medusa's product or inventory module), all of it counts as there.
 */
export async function readVariants(
  container: MedusaContainer,
  carts: Shelf[]
): Promise<(cart: Shelf) => VariantsNow> {
  const answers = await ask(container, questionsOf(carts))
  if (!answers) {
    return allIsThere
  }
  const channels = new Map<string | null, Map<string, VariantNow>>()
  for (const { sales_channel_id, variant_id, sold, stock } of answers) {
    const shelf =
      channels.get(sales_channel_id) ?? new Map<string, VariantNow>()
    channels.set(sales_channel_id, shelf.set(variant_id, { sold, stock }))
  }
  return ({ sales_channel_id }) => channels.get(sales_channel_id) ?? new Map()
}

function allIsThere({ items }: Shelf): VariantsNow {
  return new Map(
    items.map(({ variant_id }) => [
      variant_id ?? "",
      { sold: true, stock: null },
    ])
  )
}

/** Each variant and channel once. */
function questionsOf(carts: Shelf[]): VariantQuestion[] {
  const unique = new Map<string, VariantQuestion>()
  for (const { items, sales_channel_id } of carts) {
    for (const { variant_id } of items) {
      if (variant_id) {
        unique.set(`${sales_channel_id} ${variant_id}`, {
          variant_id,
          sales_channel_id,
        })
      }
    }
  }
  return [...unique.values()]
}

/** Null where neither Medusa's tables nor its services know of stock. */
async function ask(
  container: MedusaContainer,
  questions: VariantQuestion[]
): Promise<VariantAnswer[] | null> {
  if (!questions.length) {
    return []
  }
  const key = ({ variant_id, sales_channel_id }: VariantQuestion) =>
    `${sales_channel_id} ${variant_id}`
  let unknown = false
  const answers = await rowsFromTables<VariantQuestion, VariantAnswer>(
    container,
    "variants and stock",
    questions,
    {
      ofKey: key,
      ofRow: key,
      tables: (some) =>
        recoveryModule(container).read((db) => selectVariants(db, some)),
      services: (some) =>
        askServicesForVariants(container, some).catch((error: Error) => {
          unknown = true
          logOf(container).warn(
            `Cart recovery cannot tell what is in stock, and takes all for sold: ${error.message}`
          )
          return []
        }),
    }
  )
  return unknown ? null : answers
}
