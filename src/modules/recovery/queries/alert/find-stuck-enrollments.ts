import type { Db } from "../../db"

/** Looked at each time: the cost of a look is bounded. */
const PAGE = 1000

export type StuckEnrollment = {
  id: string
  sequence_id: string
  /** ISO 8601, as all times here. */
  counted_from: string
  /** The touch that ended last, if there was one. */
  last_step_id: string | null
  last_at: string | null
}

export type StuckPage = {
  stuck: StuckEnrollment[]
  /** Where the next look goes on; null at the end of the round. */
  next: string | null
}

/**
 * Live enrollments that nothing will ever happen to: without a touch that is
 * due or on its way. Goes through all of them page by page, by the index that
 * makes a person's live one unique. Who is held out has touches like all
 * others.
 */
export async function findStuckEnrollments(
  db: Db,
  after: string
): Promise<StuckPage> {
  const [row] = await db.execute<StuckPage>(
    `WITH page AS MATERIALIZED (
       SELECT id, contact_id, sequence_id, counted_from
         FROM recovery_enrollment
        WHERE state = 'active' AND deleted_at IS NULL AND contact_id > ?
        ORDER BY contact_id
        LIMIT ${PAGE}
     ), stuck AS (
       SELECT page.id, page.sequence_id, page.counted_from,
              last.step_id AS last_step_id, last.at AS last_at
         FROM page
         LEFT JOIN LATERAL (
           SELECT touch.step_id, COALESCE(touch.settled_at, touch.due_at) AS at
             FROM recovery_touch AS touch
            WHERE touch.enrollment_id = page.id AND touch.deleted_at IS NULL
            ORDER BY at DESC LIMIT 1) AS last ON true
        WHERE (SELECT true FROM recovery_touch AS live
                WHERE live.enrollment_id = page.id
                  AND live.state IN ('due', 'claimed', 'sending')
                  AND live.deleted_at IS NULL LIMIT 1) IS NULL
     )
     SELECT (SELECT CASE WHEN count(*) = ${PAGE} THEN max(contact_id) END
               FROM page) AS next,
            (SELECT COALESCE(jsonb_agg(to_jsonb(stuck)), '[]') FROM stuck)
              AS stuck`,
    [after]
  )
  return row!
}
