import { type Db, rowsParam } from "../../db"
import type { TouchRow } from "../touch/insert-touches"
import { nextStep } from "../touch/next-step"

/**
 * Plans the next touch of live enrollments that have none that is due or on
 * its way: the first of these steps without a touch. Where none is left, the
 * enrollment is complete. Answers how many were mended.
 * Only within a transaction.
 */
export async function mendEnrollments(
  db: Db,
  rows: { id: string; steps: TouchRow[] }[],
  at: Date
): Promise<number> {
  // A statement of its own: the next one then sees what a worker has just
  // planned under its own lock.
  await db.execute(
    `SELECT id FROM recovery_enrollment
      WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE`,
    [rows.map(({ id }) => id)]
  )
  const mended = await db.execute(
    `WITH asked AS MATERIALIZED (
       SELECT *
         FROM jsonb_to_recordset(?::jsonb) AS row(id text, steps jsonb)
     ), chosen AS MATERIALIZED (
       SELECT enrollment.id AS enrollment_id, next.*
         FROM asked
         JOIN recovery_enrollment AS enrollment
           ON enrollment.id = asked.id AND enrollment.state = 'active'
         LEFT JOIN LATERAL ${nextStep("asked.steps", "asked.id")}
                AS next ON true
        WHERE enrollment.id = ANY(ARRAY(SELECT id FROM asked))
          AND (SELECT true FROM recovery_touch AS live
                WHERE live.enrollment_id = asked.id
                  AND live.state IN ('due', 'claimed', 'sending')
                  AND live.deleted_at IS NULL LIMIT 1) IS NULL
     ), planned AS (
       INSERT INTO recovery_touch
         (id, enrollment_id, sequence_id, step_id, position, channel, due_at)
       SELECT id, enrollment_id, sequence_id, step_id, position, channel,
              due_at
         FROM chosen WHERE id IS NOT NULL
     ), completed AS (
       UPDATE recovery_enrollment
          SET state = 'completed', exited_at = ?, updated_at = ?
        WHERE id IN (SELECT enrollment_id FROM chosen WHERE id IS NULL)
     )
     SELECT enrollment_id FROM chosen`,
    [rowsParam(rows), at, at]
  )
  return mended.length
}
