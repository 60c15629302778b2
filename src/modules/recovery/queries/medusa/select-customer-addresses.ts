import type { Db } from "../../db"
import { addressJson, type AddressRecord } from "./address-columns"

export type CustomerAddresses = {
  id: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  /** The one that they have things sent to, else the latest. */
  address: AddressRecord | null
}

/** Who accounts are, and where they live. */
export async function selectCustomerAddresses(
  db: Db,
  ids: string[]
): Promise<CustomerAddresses[]> {
  return await db.execute<CustomerAddresses>(
    `SELECT customer.id, customer.first_name, customer.last_name,
            customer.phone, ${addressJson("home")} AS address
       FROM customer
       LEFT JOIN LATERAL (
         SELECT * FROM customer_address
          WHERE customer_id = customer.id AND deleted_at IS NULL
          ORDER BY is_default_shipping DESC, is_default_billing DESC,
                   created_at DESC, id DESC
          LIMIT 1) AS home ON true
      WHERE customer.id = ANY(?) AND customer.deleted_at IS NULL`,
    [ids]
  )
}
