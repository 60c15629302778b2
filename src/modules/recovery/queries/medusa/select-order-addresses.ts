import type { Db } from "../../db"
import { addressJson, type AddressRecord } from "./address-columns"

export type OrderAddresses = {
  id: string
  /** As it was typed. */
  email: string | null
  shipping: AddressRecord | null
  billing: AddressRecord | null
}

/** Where orders go, and who pays for them. */
export async function selectOrderAddresses(
  db: Db,
  ids: string[]
): Promise<OrderAddresses[]> {
  return await db.execute<OrderAddresses>(
    `SELECT placed.id, placed.email,
            ${addressJson("shipping")} AS shipping,
            ${addressJson("billing")} AS billing
       FROM "order" AS placed
       LEFT JOIN order_address AS shipping
         ON shipping.id = placed.shipping_address_id
        AND shipping.deleted_at IS NULL
       LEFT JOIN order_address AS billing
         ON billing.id = placed.billing_address_id
        AND billing.deleted_at IS NULL
      WHERE placed.id = ANY(?) AND placed.deleted_at IS NULL`,
    [ids]
  )
}
