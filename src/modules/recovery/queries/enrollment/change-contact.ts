import type { Db } from "../../db"

/**
 * Makes an enrollment one for another address, and its person's; false when
 * that person is in a sequence already.
 */
export async function changeContact(
  db: Db,
  input: { id: string; contact_id: string; address_id: string }
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_enrollment AS enrollment
        SET contact_id = ?, address_id = ?
      WHERE enrollment.id = ?
        AND NOT EXISTS (SELECT FROM recovery_enrollment AS other
                         WHERE other.contact_id = ? AND other.id <> enrollment.id
                           AND other.deleted_at IS NULL
                           AND other.state = 'active')
     RETURNING enrollment.id`,
    [input.contact_id, input.address_id, input.id, input.contact_id]
  )
  return rows.length > 0
}
