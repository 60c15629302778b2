import type { BlockReason, BlockSource } from "../../../../domain/contact/block"
import { type Db, rowsParam } from "../../db"

/**
 * Lifts the blocks of one source or of one reason. Their rows stay, and say who lifted them:
 * what is blocked again later is a row of its own. Answers how many there
 * were.
 */
export async function liftBlocks(
  db: Db,
  input: {
    keys: { channel: string; address_hash: string }[]
    source?: BlockSource
    reason?: BlockReason
    at: Date
    /** The admin; null where the person did it. */
    by: string | null
    note: string | null
  }
): Promise<number> {
  const lifted = await db.execute(
    `UPDATE recovery_suppression AS block
        SET lifted_at = ?, lifted_by = ?, lift_note = ?, updated_at = ?
       FROM jsonb_to_recordset(?::jsonb) AS key(
              channel text, address_hash text)
      WHERE block.channel = key.channel
        AND block.address_hash = key.address_hash
        AND block.source = COALESCE(?, block.source)
        AND block.reason = COALESCE(?, block.reason)
        AND block.lifted_at IS NULL AND block.deleted_at IS NULL
     RETURNING block.id`,
    [
      input.at,
      input.by,
      input.note,
      input.at,
      rowsParam(input.keys),
      input.source ?? null,
      input.reason ?? null,
    ]
  )
  return lifted.length
}
