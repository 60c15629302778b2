import type { Db } from "../../db"

export type LiveDue = { due: number; oldest_due_at: Date | null }

/** The longest due ones that are looked at. */
const MOST = 10_000

/**
 * Touches that are due and that nothing holds up: their enrollment lives and
 * its sequence is active. Counts among the 10,000 that are longest due.
 */
export async function countLiveDue(db: Db, now: Date): Promise<LiveDue> {
  const [row] = await db.execute<LiveDue>(
    `SELECT count(*)::int AS due, min(late.due_at) AS oldest_due_at
       FROM (SELECT enrollment_id, due_at
               FROM recovery_touch
              WHERE state = 'due' AND deleted_at IS NULL AND due_at <= ?
                AND EXISTS (SELECT FROM recovery_sequence
                             WHERE status = 'active' AND deleted_at IS NULL)
              ORDER BY due_at, id
              LIMIT ${MOST}) AS late
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = late.enrollment_id
        AND enrollment.state = 'active'
       JOIN recovery_sequence AS sequence
         ON sequence.id = enrollment.sequence_id
        AND sequence.status = 'active'`,
    [now]
  )
  return row!
}
