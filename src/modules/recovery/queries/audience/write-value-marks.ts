import type { Db } from "../../db"

/**
 * From what value a cart is among the dearest fifth of those that were left
 * since, by currency. A currency in which nothing was left has none.
 */
export async function writeValueMarks(
  db: Db,
  input: { since: Date; now: Date }
): Promise<void> {
  const { since, now } = input
  await db.execute(
    `WITH mark AS MATERIALIZED (
       SELECT currency_code, count(*)::int AS carts,
              percentile_cont(0.8) WITHIN GROUP (ORDER BY value::float8)
                AS high_value
         FROM recovery_tracked_cart
        WHERE abandoned_at >= ? AND abandoned_at IS NOT NULL
          AND currency_code IS NOT NULL AND status <> 'empty'
          AND robot IS NULL AND deleted_at IS NULL
        GROUP BY currency_code
     ), written AS (
       INSERT INTO recovery_value_mark
         (currency_code, high_value, carts, computed_at)
       SELECT currency_code, high_value, carts, ?::timestamptz FROM mark
        ORDER BY currency_code
       ON CONFLICT (currency_code) DO UPDATE
         SET high_value = EXCLUDED.high_value, carts = EXCLUDED.carts,
             computed_at = EXCLUDED.computed_at,
             updated_at = EXCLUDED.computed_at, deleted_at = NULL
     )
     DELETE FROM recovery_value_mark
      WHERE currency_code NOT IN (SELECT currency_code FROM mark)`,
    [since, now]
  )
}
