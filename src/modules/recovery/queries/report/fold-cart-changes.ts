import type { Db } from "../../db"
import { ADVISORY_LOCKS } from "../advisory-locks"
import { ABANDONED_CARTS } from "./abandoned-cart-source"

/** Whether any cart's row in the list is to be made anew. */
export async function hasCartChange(db: Db): Promise<boolean> {
  const rows = await db.execute("SELECT FROM recovery_cart_change LIMIT 1")
  return rows.length > 0
}

/**
 * Makes the list's rows of carts that changed; answers how many changes it
 * took, so that fewer than `limit` says that it was all. One at a time: the
 * older of two would write what the newer knows better. While another is at
 * it, this does nothing.
 * Only within a transaction. Locks only rows of the list and its queue.
 */
export async function foldCartChanges(db: Db, limit: number): Promise<number> {
  const [lock] = await db.execute<{ free: boolean }>(
    "SELECT pg_try_advisory_xact_lock(?) AS free",
    [ADVISORY_LOCKS.cartList]
  )
  if (!lock?.free) {
    return 0
  }
  const changes = await db.execute<{ cart_id: string }>(
    `DELETE FROM recovery_cart_change
      WHERE id = ANY(ARRAY(SELECT id FROM recovery_cart_change
                            ORDER BY id LIMIT ?))
     RETURNING cart_id`,
    [limit]
  )
  const ids = [...new Set(changes.map((change) => change.cart_id))]
  if (ids.length) {
    await makeRows(db, ids)
  }
  return changes.length
}

/** A statement of its own: it sees all that was committed before the change. */
async function makeRows(db: Db, ids: string[]): Promise<void> {
  await db.execute(
    `WITH known AS MATERIALIZED (
       SELECT cart.cart_id, standing.status AS standing, cart.abandoned_at,
              cart.last_activity_at, cart.value, cart.email,
              cart.sales_channel_id,
              recovery_words(cart.customer_name, cart.email) AS words
         FROM ${ABANDONED_CARTS}
        WHERE cart.cart_id = ANY(?) AND cart.abandoned_at IS NOT NULL
          AND cart.deleted_at IS NULL
     ), listed AS (
       INSERT INTO recovery_abandoned_cart AS listed
         (cart_id, standing, abandoned_at, last_activity_at, value, email,
          sales_channel_id, words)
       SELECT * FROM known
       ON CONFLICT (cart_id) DO UPDATE
         SET standing = EXCLUDED.standing,
             abandoned_at = EXCLUDED.abandoned_at,
             last_activity_at = EXCLUDED.last_activity_at,
             value = EXCLUDED.value, email = EXCLUDED.email,
             sales_channel_id = EXCLUDED.sales_channel_id,
             words = EXCLUDED.words
       WHERE (listed.standing, listed.abandoned_at, listed.last_activity_at,
              listed.value, listed.email, listed.sales_channel_id,
              listed.words)
          IS DISTINCT FROM
             (EXCLUDED.standing, EXCLUDED.abandoned_at,
              EXCLUDED.last_activity_at, EXCLUDED.value, EXCLUDED.email,
              EXCLUDED.sales_channel_id, EXCLUDED.words)
     )
     DELETE FROM recovery_abandoned_cart
      WHERE cart_id = ANY(?)
        AND cart_id NOT IN (SELECT cart_id FROM known)`,
    [ids, ids]
  )
}
