import type { Db } from "../../db"

/** Looked at to find it: the cost of a try is bounded. */
const MOST = 1000

/**
 * The touch to try with at the end of a pause: among those that are longest due
 * one that was refused least often, so that one bad address never stops a
 * channel. Null when nothing is due but what was tried.
 */
export async function findProbe(
  db: Db,
  { now, tried }: { now: Date; tried: string[] }
): Promise<string | null> {
  const [touch] = await db.execute<{ id: string }>(
    `SELECT id
       FROM (SELECT touch.id, touch.due_at, touch.excused
               FROM recovery_touch AS touch
               JOIN recovery_enrollment AS enrollment
                 ON enrollment.id = touch.enrollment_id
               JOIN recovery_sequence AS sequence
                 ON sequence.id = enrollment.sequence_id
              WHERE touch.state = 'due'
                AND touch.deleted_at IS NULL
                AND enrollment.state <> 'exited'
                AND sequence.status = 'active'
                AND touch.due_at <= ?
                AND NOT touch.id = ANY(?)
              ORDER BY touch.due_at, touch.id
              LIMIT ${MOST}) AS longest
      ORDER BY excused, due_at, id
      LIMIT 1`,
    [now, tried]
  )
  return touch?.id ?? null
}
