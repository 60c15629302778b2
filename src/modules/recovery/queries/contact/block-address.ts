import type { Db } from "../../db"

/** Blocks an address; the first reason stays. True when it is new. */
export async function blockAddress(
  db: Db,
  input: {
    id: string
    channel: string
    address_hash: string
    reason: string
    at: Date
  }
): Promise<boolean> {
  const rows = await db.execute(
    `INSERT INTO recovery_suppression
       (id, channel, address_hash, reason, blocked_at)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (channel, address_hash) WHERE deleted_at IS NULL DO NOTHING
     RETURNING id`,
    [input.id, input.channel, input.address_hash, input.reason, input.at]
  )
  return rows.length > 0
}
