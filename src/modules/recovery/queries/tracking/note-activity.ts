import { type Db, rowsParam } from "../../db"

/**
 * Upserts the activity clock of many carts. A cart that had gone quiet is
 * active again; a completed one stays completed. Ordered, so that two
 * processes that note the same carts cannot deadlock.
 */
export async function noteActivity(
  db: Db,
  notes: { cart_id: string; at: Date }[]
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_tracked_cart AS cart
       (id, cart_id, last_activity_at, raw_value)
     SELECT 'rtc_' || note.cart_id, note.cart_id, note.at,
            '{"value": "0", "precision": 20}'
       FROM jsonb_to_recordset(?::jsonb) AS note(cart_id text, at timestamptz)
      ORDER BY note.cart_id
     ON CONFLICT (id) DO UPDATE
       SET last_activity_at =
             GREATEST(cart.last_activity_at, EXCLUDED.last_activity_at),
           status = CASE
             WHEN cart.status <> 'completed'
              AND EXCLUDED.last_activity_at > cart.last_activity_at
             THEN 'active' ELSE cart.status END,
           updated_at = EXCLUDED.last_activity_at`,
    [rowsParam(notes)]
  )
}
