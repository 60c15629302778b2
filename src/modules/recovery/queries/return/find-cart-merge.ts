import type { Db } from "../../db"

/** A line of the cart that came back, and how much was put onto it. */
export type MergedLine = {
  line_id: string
  /** Pieces that it had before; 0 for a line that was made. */
  before: number
  quantity: number
}

export type FoundMerge = {
  id: string
  cart_id: string
  from_cart_id: string
  /** Pieces of each line before anything was added. */
  before: Record<string, number>
  /** Null while it is being done, or when that was broken off. */
  lines: MergedLine[] | null
  /** Codes that came along. */
  codes: string[]
}

/** A merge that was not undone, by its id or by the two carts it is of. */
export async function findCartMerge(
  db: Db,
  input:
    | { id: string; enrollment_id: string }
    | { cart_id: string; from_cart_id: string }
): Promise<FoundMerge | null> {
  const [which, params] =
    "id" in input
      ? ["id = ? AND enrollment_id = ?", [input.id, input.enrollment_id]]
      : [
          "cart_id = ? AND from_cart_id = ?",
          [input.cart_id, input.from_cart_id],
        ]
  const [row] = await db.execute<FoundMerge>(
    `SELECT id, cart_id, from_cart_id, before, lines, codes
       FROM recovery_cart_merge
      WHERE ${which}
        AND undone_at IS NULL
        AND deleted_at IS NULL`,
    params
  )
  return row ?? null
}
