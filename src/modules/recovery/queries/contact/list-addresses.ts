import type { Db } from "../../db"

export type AddressRow = {
  id: string
  channel: string
  address: string
  address_hash: string
}

/** All addresses of one person. */
export async function listAddresses(
  db: Db,
  contactId: string
): Promise<AddressRow[]> {
  return await db.execute<AddressRow>(
    `SELECT id, channel, address, address_hash
       FROM recovery_address
      WHERE contact_id = ? AND deleted_at IS NULL
      ORDER BY id`,
    [contactId]
  )
}
