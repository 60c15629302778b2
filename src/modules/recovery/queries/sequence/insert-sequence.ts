import type { SequencePlan } from "../../../../domain/sequence/plan"
import type { Db } from "../../db"

/** A new sequence behind all others: a draft, of which nothing is published. */
export async function insertSequence(
  db: Db,
  row: { id: string; plan: SequencePlan }
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_sequence
       (id, name, trigger, status, priority, revision, draft, draft_version)
     SELECT ?, ?, ?, 'draft', COALESCE(max(priority), 0) + 1, 0, ?::jsonb, 1
       FROM recovery_sequence WHERE deleted_at IS NULL`,
    [row.id, row.plan.name, row.plan.trigger, JSON.stringify(row.plan)]
  )
}
