import type { Stage } from "../../../../domain/tracking/stage"
import type { ShownItem } from "../../../../domain/tracking/cart-facts"
import type { Db } from "../../db"

export type LeftRow = {
  cart_id: string
  /** Null of one that bears no address that is known. */
  contact_id: string | null
  email: string | null
  stage: Stage
  value: number
  currency_code: string | null
  item_count: number
  items: ShownItem[] | null
  country_code: string | null
  locale: string | null
  sales_channel_id: string | null
  abandoned_at: Date
}

/** The latest carts that people left, as they were then. */
export async function listLatestLeft(
  db: Db,
  { since, limit }: { since: Date; limit: number }
): Promise<LeftRow[]> {
  const rows = await db.execute<LeftRow>(
    `SELECT cart.cart_id, address.contact_id, cart.email,
            COALESCE(cart.abandoned_stage, cart.stage) AS stage,
            cart.value::float8 AS value, cart.currency_code, cart.item_count,
            cart.items, cart.country_code, cart.locale,
            cart.sales_channel_id, cart.abandoned_at
       FROM recovery_tracked_cart AS cart
       LEFT JOIN recovery_address AS address
         ON address.channel = 'email' AND address.address = cart.email
        AND address.deleted_at IS NULL
      WHERE cart.abandoned_at >= ? AND cart.robot IS NULL
        AND cart.deleted_at IS NULL
      ORDER BY cart.abandoned_at DESC, cart.cart_id DESC
      LIMIT ?`,
    [since, limit]
  )
  return rows.map((row) => ({
    ...row,
    abandoned_at: new Date(row.abandoned_at),
  }))
}
