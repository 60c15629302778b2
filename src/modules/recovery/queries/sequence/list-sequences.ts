import type { SequenceStatus } from "../../../../domain/sequence/status"
import type { Trigger } from "../../../../domain/sequence/trigger"
import type { Db } from "../../db"
import { SEQUENCE_COLUMNS, SEQUENCE_STEPS } from "./sequence-row"

export type SequenceRow = {
  id: string
  name: string
  status: SequenceStatus
  trigger: Trigger
  rule: unknown
  reentry: unknown
  revision: number
  has_draft: boolean
  /** By position. */
  steps: Record<string, unknown>[]
}

/** Every sequence with its steps, by priority: a handful of rows. */
export async function listSequenceRows(db: Db): Promise<SequenceRow[]> {
  return await db.execute<SequenceRow>(
    `SELECT ${SEQUENCE_COLUMNS}, ${SEQUENCE_STEPS} AS steps
       FROM recovery_sequence AS sequence
      WHERE sequence.deleted_at IS NULL
      ORDER BY sequence.priority, sequence.created_at, sequence.id`
  )
}
