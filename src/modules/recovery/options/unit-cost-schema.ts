import { z } from "@medusajs/framework/zod"

const HINT =
  'must say where the shop keeps what an item costs it: { variantMetadata: "cost" }, a key of the variants\' metadata, or { priceList: "plist_…" }, the id of a price list'

const HINT_OF = { error: HINT }

const text = z.string(HINT_OF).trim()

/** Where the shop keeps what one of an item costs it. */
export const unitCost = z
  .union(
    [
      z.strictObject({
        variantMetadata: text.min(1, HINT_OF).max(100, HINT_OF),
      }),
      z.strictObject({
        priceList: text.regex(/^plist_\w+$/, HINT_OF),
      }),
    ],
    HINT_OF
  )
  .optional()

export type UnitCostSource = NonNullable<z.output<typeof unitCost>>
