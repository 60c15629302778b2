import type { SequencePlan } from "../../../../domain/sequence/plan"
import type { Db } from "../../db"

export type RevisionRow = {
  number: number
  plan: SequencePlan
  actor_id: string | null
  published_at: Date
}

export async function insertRevision(
  db: Db,
  row: RevisionRow & { id: string; sequence_id: string }
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_sequence_revision
       (id, sequence_id, number, plan, actor_id, published_at)
     VALUES (?, ?, ?, ?::jsonb, ?, ?)`,
    [
      row.id,
      row.sequence_id,
      row.number,
      JSON.stringify(row.plan),
      row.actor_id,
      row.published_at,
    ]
  )
}

/** All that were ever published, the latest first. */
export async function listRevisions(
  db: Db,
  sequenceId: string
): Promise<RevisionRow[]> {
  return await db.execute<RevisionRow>(
    `SELECT number, plan, actor_id, published_at
       FROM recovery_sequence_revision
      WHERE sequence_id = ? AND deleted_at IS NULL
      ORDER BY number DESC`,
    [sequenceId]
  )
}

/** Which steps a sequence had in any of its revisions, or has. */
export async function listStepIds(
  db: Db,
  sequenceId: string
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    "SELECT id FROM recovery_sequence_step WHERE sequence_id = ?",
    [sequenceId]
  )
  return rows.map(({ id }) => id)
}
