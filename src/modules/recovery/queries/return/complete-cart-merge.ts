import type { Db } from "../../db"
import type { MergedLine } from "./find-cart-merge"

/**
 * Notes what a merge has added, and that the cart whose lines were taken has
 * nothing left to win back: what lies in it lies in the other one. Shopping in
 * it again makes it count again.
 */
export async function completeCartMerge(
  db: Db,
  input: {
    id: string
    from_cart_id: string
    lines: MergedLine[]
    codes: string[]
    now: Date
  }
): Promise<void> {
  await db.execute(
    `WITH noted AS (
       UPDATE recovery_cart_merge
          SET lines = ?::jsonb, codes = ?::jsonb, updated_at = ?
        WHERE id = ?
     )
     UPDATE recovery_tracked_cart
        SET status = 'empty', updated_at = ?
      WHERE cart_id = ? AND status = 'active' AND deleted_at IS NULL`,
    [
      JSON.stringify(input.lines),
      JSON.stringify(input.codes),
      input.now,
      input.id,
      input.now,
      input.from_cart_id,
    ]
  )
}
