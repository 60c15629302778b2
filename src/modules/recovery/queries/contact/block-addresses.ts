import { type Db, rowsParam } from "../../db"

export type BlockRow = {
  id: string
  channel: string
  address_hash: string
  reason: "unsubscribed" | "bounced" | "complained" | "erased"
  blocked_at: Date
}

/** Blocks addresses; the first reason stays. True when one of them is new. */
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
      ORDER BY channel, address_hash
     ON CONFLICT (channel, address_hash) WHERE deleted_at IS NULL DO NOTHING
     RETURNING id`,
    [rowsParam(rows)]
  )
  return blocked.length > 0
}
