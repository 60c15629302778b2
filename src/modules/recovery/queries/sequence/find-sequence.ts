import type { Db } from "../../db"
import type { SequenceRow } from "./list-sequences"
import { SEQUENCE_COLUMNS, SEQUENCE_STEPS } from "./sequence-row"

/** A sequence with what is being made of it. */
export type DraftedRow = SequenceRow & {
  draft: Record<string, unknown> | null
  draft_version: number
  created_at: Date
}

/** One sequence with its steps and its draft; null when there is none. */
export async function findSequenceRow(
  db: Db,
  id: string
): Promise<DraftedRow | null> {
  const [row] = await db.execute<DraftedRow>(
    `SELECT ${SEQUENCE_COLUMNS}, sequence.draft, sequence.draft_version,
            sequence.created_at, ${SEQUENCE_STEPS} AS steps
       FROM recovery_sequence AS sequence
      WHERE sequence.id = ? AND sequence.deleted_at IS NULL`,
    [id]
  )
  return row ?? null
}
