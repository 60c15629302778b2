import { type Db, rowsParam } from "../../db"

export type NearCart = {
  cart_id: string
  sales_channel_id: string | null
  patterns: string[]
}

/**
 * Carts of persons, as far as is known, whose ids are in some ranges: ids of
 * Medusa's are times. Of each range as many as `most`.
 */
export async function listCartsBetween(
  db: Db,
  ranges: { from: string; to: string }[],
  most: number
): Promise<NearCart[]> {
  return await db.execute<NearCart>(
    `SELECT cart.cart_id, cart.sales_channel_id, cart.patterns
       FROM jsonb_to_recordset(?::jsonb) AS span("from" text, "to" text)
      CROSS JOIN LATERAL (
        SELECT cart_id, sales_channel_id, patterns
          FROM recovery_tracked_cart
         WHERE cart_id >= span."from" AND cart_id < span."to"
           AND patterns IS NOT NULL AND person_since IS NULL
           AND deleted_at IS NULL
         ORDER BY cart_id
         LIMIT ?) AS cart`,
    [rowsParam(ranges), most]
  )
}
