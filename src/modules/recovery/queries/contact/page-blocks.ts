import { ERASED_MARK } from "../../../../domain/contact/erased-address"
import type { SuppressionRow } from "./find-suppressions"
import type { Db } from "../../db"

export type ExportedBlock = SuppressionRow & {
  id: string
  channel: string
  /** In clear, where we still have it. */
  address: string | null
}

/** All blocks in force, page by page, in the order of their ids. */
export async function pageBlocks(
  db: Db,
  { after, limit }: { after: string; limit: number }
): Promise<ExportedBlock[]> {
  return await db.execute<ExportedBlock>(
    `SELECT block.id, block.channel, block.address_hash, block.reason,
            block.source, block.blocked_at, block.blocked_by, block.note,
            (SELECT known.address FROM recovery_address AS known
              WHERE known.address_hash = block.address_hash
                AND known.channel = block.channel
                AND known.address NOT LIKE '${ERASED_MARK}%'
                AND known.deleted_at IS NULL LIMIT 1) AS address
       FROM (SELECT * FROM recovery_suppression
              WHERE id > ? AND lifted_at IS NULL AND deleted_at IS NULL
              ORDER BY id
              LIMIT ?) AS block
      ORDER BY block.id`,
    [after, limit]
  )
}
