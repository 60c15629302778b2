import type { Db } from "../../db"

/** Which of these orders are drafts still; those that are gone are absent. */
export async function selectDraftStates(
  db: Db,
  ids: string[]
): Promise<{ id: string; draft: boolean }[]> {
  return await db.execute(
    `SELECT id, is_draft_order AS draft FROM "order"
      WHERE id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
}
