import type { Db } from "../../db"
import type { AddressRow } from "./list-addresses"

/** An address that is known, with its person; null when it is not. */
export async function findAddress(
  db: Db,
  channel: string,
  address: string
): Promise<(AddressRow & { contact_id: string }) | null> {
  const [row] = await db.execute<AddressRow & { contact_id: string }>(
    `SELECT id, contact_id, channel, address, address_hash
       FROM recovery_address
      WHERE channel = ? AND address = ? AND deleted_at IS NULL`,
    [channel, address]
  )
  return row ?? null
}
