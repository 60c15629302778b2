import type { Db } from "../../db"

/** When people were written to since a moment, by their contacts' ids. */
export async function listWrittenAt(
  db: Db,
  input: { contact_ids: string[]; since: Date }
): Promise<Map<string, Date[]>> {
  const rows = await db.execute<{ contact_id: string; at: Date[] }>(
    `SELECT enrollment.contact_id, array_agg(touch.sending_at) AS at
       FROM recovery_enrollment AS enrollment
       JOIN recovery_touch AS touch
         ON touch.enrollment_id = enrollment.id AND touch.deleted_at IS NULL
      WHERE enrollment.contact_id = ANY(?)
        AND enrollment.deleted_at IS NULL
        AND touch.state IN ('sending', 'sent', 'uncertain')
        AND touch.sending_at > ?
      GROUP BY enrollment.contact_id`,
    [input.contact_ids, input.since]
  )
  return new Map(
    rows.map(({ contact_id, at }) => [contact_id, at.map((t) => new Date(t))])
  )
}
