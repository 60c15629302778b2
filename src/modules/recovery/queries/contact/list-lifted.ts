import type { Db } from "../../db"
import type { SuppressionRow } from "./find-suppressions"

export type LiftedRow = SuppressionRow & {
  lifted_at: Date
  lifted_by: string | null
  lift_note: string | null
}

/** Blocks of these address hashes that were lifted, the last one first. */
export async function listLifted(
  db: Db,
  channel: string,
  hashes: string[]
): Promise<LiftedRow[]> {
  return await db.execute<LiftedRow>(
    `SELECT address_hash, reason, source, blocked_at, blocked_by, note,
            lifted_at, lifted_by, lift_note
       FROM recovery_suppression
      WHERE channel = ? AND address_hash = ANY(?)
        AND lifted_at IS NOT NULL AND deleted_at IS NULL
      ORDER BY lifted_at DESC, id DESC
      LIMIT 50`,
    [channel, hashes]
  )
}
