import type { Db } from "../../db"

/** Notes that a merge was undone. */
export async function endCartMerge(
  db: Db,
  input: { id: string; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_cart_merge
        SET undone_at = ?, updated_at = ?
      WHERE id = ? AND undone_at IS NULL`,
    [input.now, input.now, input.id]
  )
}
