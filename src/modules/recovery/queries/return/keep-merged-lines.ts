import type { Db } from "../../db"
import type { MergedLine } from "./find-cart-merge"

/** What is left to be undone of a merge: what was taken off is not taken twice. */
export async function keepMergedLines(
  db: Db,
  input: { id: string; lines: MergedLine[]; now: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_cart_merge
        SET lines = ?::jsonb, updated_at = ?
      WHERE id = ?`,
    [JSON.stringify(input.lines), input.now, input.id]
  )
}
