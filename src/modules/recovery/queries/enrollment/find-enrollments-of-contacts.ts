import type { Db } from "../../db"

/** All enrollments of people, the living and the ended. */
export async function findEnrollmentsOfContacts(
  db: Db,
  contactIds: string[]
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT id FROM recovery_enrollment
      WHERE contact_id = ANY(?) AND deleted_at IS NULL
      ORDER BY id`,
    [contactIds]
  )
  return rows.map(({ id }) => id)
}
