import type { Db } from "../../db"
import type { KnownAddress } from "./find-known-addresses"

/** All addresses of some people. */
export async function listAddressesOf(
  db: Db,
  contactIds: string[]
): Promise<KnownAddress[]> {
  return await db.execute<KnownAddress>(
    `SELECT id, contact_id, channel, address, address_hash
       FROM recovery_address
      WHERE contact_id = ANY(?) AND deleted_at IS NULL
      ORDER BY id`,
    [contactIds]
  )
}
