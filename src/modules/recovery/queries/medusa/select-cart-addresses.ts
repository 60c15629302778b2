import type { Db } from "../../db"
import { addressJson, type AddressRecord } from "./address-columns"

export type CartAddresses = {
  id: string
  /** As it was typed. */
  email: string | null
  shipping: AddressRecord | null
  billing: AddressRecord | null
}

/** Where carts go, and who pays for them. */
export async function selectCartAddresses(
  db: Db,
  ids: string[]
): Promise<CartAddresses[]> {
  return await db.execute<CartAddresses>(
    `SELECT cart.id, cart.email,
            ${addressJson("shipping")} AS shipping,
            ${addressJson("billing")} AS billing
       FROM cart AS cart
       LEFT JOIN cart_address AS shipping
         ON shipping.id = cart.shipping_address_id
        AND shipping.deleted_at IS NULL
       LEFT JOIN cart_address AS billing
         ON billing.id = cart.billing_address_id
        AND billing.deleted_at IS NULL
      WHERE cart.id = ANY(?) AND cart.deleted_at IS NULL`,
    [ids]
  )
}
