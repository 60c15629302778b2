import { z } from "@medusajs/framework/zod"

/** `token` is the one of the link in the message. */
export const StoreRestoreCart = z.strictObject({
  token: z.string().max(200),
})

export type StoreRestoreCartType = z.infer<typeof StoreRestoreCart>
