import type { Db } from "../../db"
import type { MergedLine } from "./find-cart-merge"

/**
 * Notes a merge, and that the cart whose lines were taken has nothing left to
 * win back: what lies in it lies in the other one. Shopping in it again makes
 * it count again.
 */
export async function insertCartMerge(
  db: Db,
  input: {
    id: string
    enrollment_id: string
    cart_id: string
    from_cart_id: string
    lines: MergedLine[]
    now: Date
  }
): Promise<void> {
  await db.execute(
    `WITH noted AS (
       INSERT INTO recovery_cart_merge
         (id, enrollment_id, cart_id, from_cart_id, lines, merged_at)
       VALUES (?, ?, ?, ?, ?::jsonb, ?)
     )
     UPDATE recovery_tracked_cart
        SET status = 'empty', updated_at = ?
      WHERE cart_id = ? AND status = 'active'`,
    [
      input.id,
      input.enrollment_id,
      input.cart_id,
      input.from_cart_id,
      JSON.stringify(input.lines),
      input.now,
      input.now,
      input.from_cart_id,
    ]
  )
}
