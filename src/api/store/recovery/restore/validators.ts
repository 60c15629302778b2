import { z } from "@medusajs/framework/zod"

/**
 * `token` is the one of the link in the message, `cart_id` the cart that is on
 * the shopper's device now.
 */
export const StoreRestoreCart = z.strictObject({
  token: z.string().max(200),
  cart_id: z.string().max(200).nullish(),
})

export type StoreRestoreCartType = z.infer<typeof StoreRestoreCart>
