import { ERASED_MARK } from "../../../../domain/contact/erased-address"
import type { Db } from "../../db"
import type { AddressRow } from "./list-addresses"

/** Every address there is but erased ones, page by page, by their ids. */
export async function pageAddresses(
  db: Db,
  { after, limit }: { after: string; limit: number }
): Promise<AddressRow[]> {
  return await db.execute<AddressRow>(
    `SELECT id, channel, address, address_hash
       FROM recovery_address
      WHERE id > ? AND address NOT LIKE '${ERASED_MARK}%' AND deleted_at IS NULL
      ORDER BY id
      LIMIT ?`,
    [after, limit]
  )
}
