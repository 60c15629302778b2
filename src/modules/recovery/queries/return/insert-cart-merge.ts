import type { Db } from "../../db"

/**
 * Notes that a merge begins, and how the cart that came back stood before: one
 * that is broken off is known by it, and adds nothing twice.
 */
export async function insertCartMerge(
  db: Db,
  input: {
    id: string
    enrollment_id: string
    cart_id: string
    from_cart_id: string
    before: Record<string, number>
    now: Date
  }
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_cart_merge
       (id, enrollment_id, cart_id, from_cart_id, before, codes, merged_at)
     VALUES (?, ?, ?, ?, ?::jsonb, '[]', ?)`,
    [
      input.id,
      input.enrollment_id,
      input.cart_id,
      input.from_cart_id,
      JSON.stringify(input.before),
      input.now,
    ]
  )
}
