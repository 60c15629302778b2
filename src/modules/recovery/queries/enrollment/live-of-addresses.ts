import { type Db, rowsParam } from "../../db"

export type AskedAddress = {
  channel: string
  address: string
  /** All that its person has under way, by whatever address. */
  whole: boolean
}

/**
 * Live enrollments that are written to at these addresses, or are of their
 * people; also one that is complete but has a message that is sent again.
 */
export async function liveOfAddresses(
  db: Db,
  asked: AskedAddress[]
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT DISTINCT enrollment.id
       FROM jsonb_to_recordset(?::jsonb) AS asked(
              channel text, address text, whole boolean)
       JOIN recovery_address AS address
         ON address.channel = asked.channel
        AND address.address = asked.address
        AND address.deleted_at IS NULL
       JOIN recovery_enrollment AS enrollment
         ON enrollment.contact_id = address.contact_id
        AND enrollment.deleted_at IS NULL
      WHERE (asked.whole OR enrollment.address_id = address.id)
        AND (enrollment.state = 'active'
          OR (enrollment.state = 'completed' AND EXISTS (
               SELECT FROM recovery_touch AS touch
                WHERE touch.enrollment_id = enrollment.id
                  AND touch.deleted_at IS NULL
                  AND touch.state IN ('due', 'claimed'))))
      ORDER BY enrollment.id`,
    [rowsParam(asked)]
  )
  return rows.map(({ id }) => id)
}
