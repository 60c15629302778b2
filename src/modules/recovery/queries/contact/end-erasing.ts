import type { Db } from "../../db"

/** Nothing of these people can be written down any more. */
export async function endErasing(db: Db, ids: string[]): Promise<void> {
  await db.execute(
    `UPDATE recovery_contact SET erasing_until = NULL
      WHERE id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
}
