import type { Db } from "../../db"
import type { WhichCarts } from "./cart-runs"
import { ofChannels } from "./of-channels"

/** Whether a cart is in the list, with one of the standings, of these stores. */
export async function isListed(
  db: Db,
  { cart_id, standings, channels }: WhichCarts & { cart_id: string }
): Promise<boolean> {
  const of = ofChannels(channels)
  const rows = await db.execute(
    `SELECT FROM recovery_abandoned_cart
      WHERE cart_id = ? AND standing = ANY(?) AND ${of.sql}
        AND deleted_at IS NULL`,
    [cart_id, standings, ...of.params]
  )
  return rows.length > 0
}
