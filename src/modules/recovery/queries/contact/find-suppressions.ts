import type { BlockReason, BlockSource } from "../../../../domain/contact/block"
import type { Db } from "../../db"

export type SuppressionRow = {
  address_hash: string
  reason: BlockReason
  source: BlockSource
  blocked_at: Date
  blocked_by: string | null
  note: string | null
}

/**
 * Every reason for which these address hashes are blocked, the first first.
 * What was lifted blocks nothing.
 */
export async function findSuppressions(
  db: Db,
  channel: string,
  hashes: string[]
): Promise<SuppressionRow[]> {
  return await db.execute<SuppressionRow>(
    `SELECT address_hash, reason, source, blocked_at, blocked_by, note
       FROM recovery_suppression
      WHERE channel = ? AND address_hash = ANY(?)
        AND lifted_at IS NULL AND deleted_at IS NULL
      ORDER BY blocked_at, id`,
    [channel, hashes]
  )
}
