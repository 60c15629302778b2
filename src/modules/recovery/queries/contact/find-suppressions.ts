import type { Db } from "../../db"

export type SuppressionRow = {
  address_hash: string
  reason: string
  blocked_at: Date
}

/** Every reason for which these address hashes are blocked, the first first. */
export async function findSuppressions(
  db: Db,
  channel: string,
  hashes: string[]
): Promise<SuppressionRow[]> {
  return await db.execute<SuppressionRow>(
    `SELECT address_hash, reason, blocked_at
       FROM recovery_suppression
      WHERE channel = ? AND address_hash = ANY(?) AND deleted_at IS NULL
      ORDER BY blocked_at, id`,
    [channel, hashes]
  )
}
