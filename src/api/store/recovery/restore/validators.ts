import { z } from "@medusajs/framework/zod"

import { field, isShort, token } from "../field"

/** An id of Medusa's or of an import, or nothing. */
const ID = /^[\w.:-]*$/

const isLeftOut = (value: unknown) => value === null || value === undefined

/**
 * `token` is the one of the link in the message, `cart_id` the cart that is on
 * the shopper's device now, `again` asks for a copy of what was ordered.
 */
export const StoreRestoreCart = z.strictObject({
  token,
  cart_id: field<string | null | undefined>(
    "cart_id",
    "the id of a cart, or left out",
    (value) => isLeftOut(value) || isShort(value, ID)
  ).optional(),
  again: field<boolean | null | undefined>(
    "again",
    "true, or left out",
    (value) => isLeftOut(value) || typeof value === "boolean"
  ).optional(),
})

export type StoreRestoreCartType = z.infer<typeof StoreRestoreCart>
