import type { Db } from "../../db"

/** Reasons of the blocked ones among these address hashes. */
export async function findSuppressions(
  db: Db,
  channel: string,
  hashes: string[]
): Promise<Map<string, { reason: string; blocked_at: Date }>> {
  const rows = await db.execute<{
    address_hash: string
    reason: string
    blocked_at: Date
  }>(
    `SELECT address_hash, reason, blocked_at
       FROM recovery_suppression
      WHERE channel = ? AND address_hash = ANY(?) AND deleted_at IS NULL`,
    [channel, hashes]
  )
  return new Map(rows.map(({ address_hash, ...rest }) => [address_hash, rest]))
}
