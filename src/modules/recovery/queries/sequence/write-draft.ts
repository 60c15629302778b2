import type { SequencePlan } from "../../../../domain/sequence/plan"
import type { Db } from "../../db"

/**
 * Keeps what is being made of a sequence, or lets it go, where nobody has
 * changed it since that version. Answers the next version; null when somebody
 * has.
 */
export async function writeDraft(
  db: Db,
  row: { id: string; draft: SequencePlan | null; version: number }
): Promise<number | null> {
  const [written] = await db.execute<{ version: number }>(
    `UPDATE recovery_sequence
        SET draft = ?::jsonb, draft_version = draft_version + 1,
            updated_at = now()
      WHERE id = ? AND draft_version = ? AND deleted_at IS NULL
     RETURNING draft_version AS version`,
    [row.draft && JSON.stringify(row.draft), row.id, row.version]
  )
  return written?.version ?? null
}
