import type { Db } from "../../db"
import { DUE_LINES } from "../touch/due-lines"

/** Of each sequence that is gone, at a time. */
const MOST = 500

/**
 * Enrollments whose next touch waits in a sequence that is there no more, so
 * that nothing ever claims it. Those that have ended are none of them: what
 * waits of theirs is only canceled.
 */
export async function findEnrollmentsWithoutSequence(
  db: Db
): Promise<string[]> {
  const rows = await db.execute<{ enrollment_id: string }>(
    `WITH RECURSIVE ${DUE_LINES}
     SELECT touch.enrollment_id
       FROM line
      CROSS JOIN LATERAL (
        SELECT enrollment_id FROM recovery_touch AS due
         WHERE channel = line.channel AND sequence_id = line.sequence_id
           AND state = 'due' AND deleted_at IS NULL
           AND (SELECT enrollment.state FROM recovery_enrollment AS enrollment
                 WHERE enrollment.id = due.enrollment_id
                   AND enrollment.deleted_at IS NULL) <> 'exited'
         ORDER BY due_at, id LIMIT ${MOST}) AS touch
      WHERE (SELECT true FROM recovery_sequence AS sequence
              WHERE sequence.id = line.sequence_id
                AND sequence.deleted_at IS NULL) IS NULL`
  )
  return rows.map((row) => row.enrollment_id)
}
