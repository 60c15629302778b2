import type { Db } from "../../db"

/** How much was put onto a line of the cart that came back. */
export type MergedLine = { line_id: string; quantity: number }

export type FoundMerge = {
  id: string
  cart_id: string
  from_cart_id: string
  lines: MergedLine[]
}

/** A merge that was not undone, by its id or by the two carts it is of. */
export async function findCartMerge(
  db: Db,
  input: { enrollment_id: string } & (
    { id: string } | { cart_id: string; from_cart_id: string }
  )
): Promise<FoundMerge | null> {
  const [which, params] =
    "id" in input
      ? ["id = ?", [input.id]]
      : [
          "cart_id = ? AND from_cart_id = ?",
          [input.cart_id, input.from_cart_id],
        ]
  const [row] = await db.execute<FoundMerge>(
    `SELECT id, cart_id, from_cart_id, lines
       FROM recovery_cart_merge
      WHERE ${which}
        AND enrollment_id = ?
        AND undone_at IS NULL
        AND deleted_at IS NULL`,
    [...params, input.enrollment_id]
  )
  return row ?? null
}
