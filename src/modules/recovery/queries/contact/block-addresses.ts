import type { BlockReason, BlockSource } from "../../../../domain/contact/block"
import { type Db, rowsParam } from "../../db"

export type BlockRow = {
  id: string
  channel: string
  address_hash: string
  reason: BlockReason
  source: BlockSource
  blocked_at: Date
  /** The admin's id. */
  blocked_by: string | null
  note: string | null
}

/** What was not said of an address before. */
export type NewBlock = Pick<BlockRow, "channel" | "address_hash" | "reason">

/**
 * Blocks addresses; each reason is kept, and each way that it became known.
 * Answers what is news: a person who unsubscribes by the page after they did
 * by their mail program says nothing new, one whom only an admin had
 * unsubscribed does.
 */
export async function blockAddresses(
  db: Db,
  rows: BlockRow[]
): Promise<NewBlock[]> {
  return await db.execute<NewBlock>(
    `WITH blocked AS (
       INSERT INTO recovery_suppression
         (id, channel, address_hash, reason, source, blocked_at, blocked_by,
          note)
       SELECT id, channel, address_hash, reason, source, blocked_at,
              blocked_by, note
         FROM jsonb_to_recordset(?::jsonb) AS row(
                id text, channel text, address_hash text, reason text,
                source text, blocked_at timestamptz, blocked_by text,
                note text)
        ORDER BY channel, address_hash, reason, source
       ON CONFLICT (channel, address_hash, reason, source)
         WHERE lifted_at IS NULL AND deleted_at IS NULL DO NOTHING
       RETURNING channel, address_hash, reason
     )
     SELECT channel, address_hash, reason
       FROM blocked
      WHERE NOT EXISTS (
              SELECT FROM recovery_suppression AS before
               WHERE before.channel = blocked.channel
                 AND before.address_hash = blocked.address_hash
                 AND before.reason = blocked.reason
                 AND before.source <> 'admin'
                 AND before.lifted_at IS NULL AND before.deleted_at IS NULL)`,
    [rowsParam(rows)]
  )
}
