import type { Db } from "../../db"

/**
 * When people got codes since a moment, by their contacts' ids: with messages
 * that were sent, or may have been; never that of the message itself.
 */
export async function listCodesGot(
  db: Db,
  input: { contact_ids: string[]; since: Date; not_of: string[] }
): Promise<Map<string, Date[]>> {
  const rows = await db.execute<{ contact_id: string; at: Date[] }>(
    `SELECT enrollment.contact_id, array_agg(incentive.issued_at) AS at
       FROM recovery_enrollment AS enrollment
       JOIN recovery_touch AS touch
         ON touch.enrollment_id = enrollment.id AND touch.deleted_at IS NULL
       JOIN recovery_incentive AS incentive
         ON incentive.touch_id = touch.id AND incentive.deleted_at IS NULL
      WHERE enrollment.contact_id = ANY(?)
        AND enrollment.deleted_at IS NULL
        AND touch.state IN ('sending', 'sent', 'uncertain')
        AND touch.id <> ALL(?)
        AND incentive.issued_at > ?
      GROUP BY enrollment.contact_id`,
    [input.contact_ids, input.not_of, input.since]
  )
  return new Map(
    rows.map(({ contact_id, at }) => [contact_id, at.map((t) => new Date(t))])
  )
}
