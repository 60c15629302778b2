import { type Db, rowsParam } from "../../db"

/** Kept of a cart; older ones go. */
const MOST_VISITS = 40

/** So far apart at least. */
const VISIT_MS = 60_000

/**
 * Upserts the activity clock of many carts, and keeps when they were shopped
 * on. A cart that had gone quiet is active again; a completed one stays
 * completed. Ordered, so that two processes that note the same carts cannot
 * deadlock.
 */
export async function noteActivity(
  db: Db,
  notes: { cart_id: string; at: Date }[]
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_tracked_cart AS cart
       (id, cart_id, last_activity_at, visits, raw_value)
     SELECT 'rtc_' || note.cart_id, note.cart_id, note.at,
            jsonb_build_array(
              floor(extract(epoch FROM note.at) * 1000)::bigint),
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
           visits = CASE
             WHEN cart.visits IS NULL THEN EXCLUDED.visits
             WHEN (EXCLUDED.visits ->> 0)::bigint
                  < (cart.visits ->> -1)::bigint + ${VISIT_MS}
             THEN cart.visits
             WHEN jsonb_array_length(cart.visits) < ${MOST_VISITS}
             THEN cart.visits || EXCLUDED.visits
             ELSE (cart.visits - 0) || EXCLUDED.visits END,
           updated_at = EXCLUDED.last_activity_at`,
    [rowsParam(notes)]
  )
}
