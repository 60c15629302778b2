import { type Db, rowsParam } from "../../db"

export type BlockRow = {
  id: string
  channel: string
  address_hash: string
  reason: "unsubscribed" | "bounced" | "complained" | "erased"
  blocked_at: Date
}

/**
 * Blocks addresses; each reason is kept. True when one of them is new for its
 * address.
 */
export async function blockAddresses(
  db: Db,
  rows: BlockRow[]
): Promise<boolean> {
  const blocked = await db.execute(
    `INSERT INTO recovery_suppression
       (id, channel, address_hash, reason, blocked_at)
     SELECT id, channel, address_hash, reason, blocked_at
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, channel text, address_hash text, reason text,
              blocked_at timestamptz)
      ORDER BY channel, address_hash, reason
     ON CONFLICT (channel, address_hash, reason) WHERE deleted_at IS NULL DO NOTHING
     RETURNING id`,
    [rowsParam(rows)]
  )
  return blocked.length > 0
}
