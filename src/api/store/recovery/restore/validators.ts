import { z } from "@medusajs/framework/zod"

/** An id of Medusa's or of an import, or nothing. */
const ID = /^[\w.:-]*$/

/**
 * `token` is the one of the link in the message, `cart_id` the cart that is on
 * the shopper's device now, `again` asks for a copy of what was ordered.
 */
export const StoreRestoreCart = z.strictObject({
  token: z.string().max(200),
  cart_id: z
    .string()
    .max(200)
    .regex(ID, { error: 'the field "cart_id" must be the id of a cart' })
    .nullish(),
  again: z.boolean().nullish(),
})

export type StoreRestoreCartType = z.infer<typeof StoreRestoreCart>
