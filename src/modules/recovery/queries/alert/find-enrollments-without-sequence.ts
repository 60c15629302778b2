import type { Db } from "../../db"

/** Of each sequence that is gone, at a time. */
const MOST = 500

/**
 * Enrollments whose next touch waits in a sequence that is there no more, so
 * that nothing ever claims it. Goes from one sequence to the next in the index
 * of what is due, however much is due in each.
 */
export async function findEnrollmentsWithoutSequence(
  db: Db
): Promise<string[]> {
  const rows = await db.execute<{ enrollment_id: string }>(
    `WITH RECURSIVE line AS (
       (SELECT channel, sequence_id FROM recovery_touch
         WHERE state = 'due' AND deleted_at IS NULL
         ORDER BY channel, sequence_id LIMIT 1)
       UNION ALL
       SELECT next.channel, next.sequence_id
         FROM line
        CROSS JOIN LATERAL (
          SELECT channel, sequence_id FROM recovery_touch
           WHERE state = 'due' AND deleted_at IS NULL
             AND (channel, sequence_id) > (line.channel, line.sequence_id)
           ORDER BY channel, sequence_id LIMIT 1) AS next
     )
     SELECT touch.enrollment_id
       FROM line
      CROSS JOIN LATERAL (
        SELECT enrollment_id FROM recovery_touch
         WHERE channel = line.channel AND sequence_id = line.sequence_id
           AND state = 'due' AND deleted_at IS NULL
         ORDER BY due_at, id LIMIT ${MOST}) AS touch
      WHERE (SELECT true FROM recovery_sequence AS sequence
              WHERE sequence.id = line.sequence_id
                AND sequence.deleted_at IS NULL) IS NULL`
  )
  return rows.map((row) => row.enrollment_id)
}
