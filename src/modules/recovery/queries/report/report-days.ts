import type { Db } from "../../db"
import { ADVISORY_LOCKS } from "../advisory-locks"
import { DAY_COUNTS } from "./day-counts"

/** Whether anything happened that days are to be counted anew for. */
export async function hasReportWork(db: Db): Promise<boolean> {
  const [row] = await db.execute<{ has: boolean }>(
    `SELECT EXISTS (SELECT FROM recovery_report_change)
         OR EXISTS (SELECT FROM recovery_report_day) AS has`
  )
  return row!.has
}

/** Waits for nobody: false while somebody else counts. */
export async function holdReport(db: Db): Promise<boolean> {
  const [lock] = await db.execute<{ free: boolean }>(
    "SELECT pg_try_advisory_xact_lock(?) AS free",
    [ADVISORY_LOCKS.report]
  )
  return lock!.free
}

/**
 * Takes what happened and writes down whose days it was; answers how many
 * changes it took. What somebody has not committed yet comes with a later one.
 */
export async function takeReportChanges(
  db: Db,
  { timeZone, limit }: { timeZone: string; limit: number }
): Promise<number> {
  const [taken] = await db.execute<{ changes: number }>(
    `WITH taken AS (
       DELETE FROM recovery_report_change
        WHERE id = ANY(ARRAY(SELECT id FROM recovery_report_change
                              ORDER BY id LIMIT ?))
       RETURNING *
     ), touched AS (
       SELECT touch.sent_at, touch.enrollment_id
         FROM recovery_touch AS touch
        WHERE touch.id = ANY(ARRAY(SELECT unnest(touches) FROM taken))
     ), cart AS (
       SELECT unnest(carts) AS cart_id FROM taken
       UNION
       SELECT cart_id FROM recovery_enrollment
        WHERE id = ANY(ARRAY(SELECT unnest(enrollments) FROM taken))
           OR id = ANY(ARRAY(SELECT enrollment_id FROM touched))
     ), concerned AS (
       SELECT to_timestamp(unnest(moments)::bigint) AS at FROM taken
       UNION
       SELECT sent_at FROM touched
       UNION
       SELECT abandoned_at FROM recovery_tracked_cart
        WHERE id = ANY(ARRAY(SELECT 'rtc_' || cart_id FROM cart))
       UNION
       SELECT later.at
         FROM recovery_enrollment AS enrollment
         CROSS JOIN LATERAL (
           SELECT sent_at AS at FROM recovery_touch
            WHERE enrollment_id = enrollment.id AND deleted_at IS NULL
           UNION ALL
           SELECT recovered_at FROM recovery_recovery
            WHERE enrollment_id = enrollment.id AND deleted_at IS NULL
         ) AS later
        WHERE enrollment.cart_id
              = ANY(ARRAY(SELECT unnest(carts) FROM taken))
       UNION
       SELECT placed_at FROM recovery_order
        WHERE cart_id = ANY(ARRAY(SELECT unnest(carts) FROM taken))
       UNION
       SELECT next.placed_at
         FROM (SELECT DISTINCT unnest(buyers) AS one FROM taken) AS buyer
        CROSS JOIN LATERAL (
          SELECT placed_at FROM recovery_order
           WHERE contact_id = split_part(one, '|', 1)
             AND placed_at > 'epoch'::timestamptz + split_part(one, '|', 2)
                             ::bigint * interval '1 microsecond'
             AND canceled_at IS NULL AND deleted_at IS NULL
           ORDER BY placed_at LIMIT 1) AS next
     ), noted AS (
       INSERT INTO recovery_report_day (day)
       SELECT DISTINCT to_char(at AT TIME ZONE ?, 'YYYY-MM-DD')
         FROM concerned WHERE at IS NOT NULL
       ON CONFLICT (day) DO NOTHING
     )
     SELECT count(*)::integer AS changes FROM taken`,
    [limit, timeZone]
  )
  return taken!.changes
}

/** Takes the latest day that is to be counted anew; null when there is none. */
export async function takeReportDay(db: Db): Promise<string | null> {
  const [row] = await db.execute<{ day: string }>(
    `DELETE FROM recovery_report_day
      WHERE day = (SELECT max(day) FROM recovery_report_day)
     RETURNING day`
  )
  return row?.day ?? null
}

/**
 * Writes down every day on which anything happened, for days are counted in
 * another time zone from now on, or for the first time.
 */
export async function noteAllReportDays(
  db: Db,
  { timeZone }: { timeZone: string }
): Promise<void> {
  for (const { table } of DAY_COUNTS) {
    await db.execute(`DELETE FROM ${table}`)
  }
  await db.execute(
    `INSERT INTO recovery_report_day (day)
     SELECT DISTINCT to_char(at AT TIME ZONE ?, 'YYYY-MM-DD')
       FROM (SELECT abandoned_at AS at FROM recovery_tracked_cart
              WHERE abandoned_at IS NOT NULL AND deleted_at IS NULL
             UNION ALL
             SELECT sent_at FROM recovery_touch
              WHERE sent_at IS NOT NULL AND deleted_at IS NULL
             UNION ALL
             SELECT placed_at FROM recovery_order
              WHERE placed_at IS NOT NULL AND deleted_at IS NULL) AS happened
     ON CONFLICT (day) DO NOTHING`,
    [timeZone]
  )
}

/** Days that have changed and are not counted anew yet. */
export async function countReportDays(db: Db): Promise<number> {
  const [row] = await db.execute<{ n: number }>(
    `SELECT count(*)::integer AS n FROM recovery_report_day`
  )
  return row!.n
}
