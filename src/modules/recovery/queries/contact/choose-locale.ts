import type { Db } from "../../db"

/**
 * Notes the language that a person chose themselves: whatever they have under
 * way goes on in it. False when it is what they had chosen.
 */
export async function chooseLocale(
  db: Db,
  input: { contact_id: string; locale: string; at: Date }
): Promise<boolean> {
  const { contact_id, locale, at } = input
  const chosen = await db.execute(
    `WITH live AS (
       UPDATE recovery_enrollment SET locale = ?
        WHERE contact_id = ? AND state = 'active' AND deleted_at IS NULL
     )
     UPDATE recovery_contact
        SET locale = ?, locale_chosen_at = ?, updated_at = ?
      WHERE id = ? AND deleted_at IS NULL
        AND (locale_chosen_at IS NULL OR locale IS DISTINCT FROM ?)
     RETURNING id`,
    [locale, contact_id, locale, at, at, contact_id, locale]
  )
  return chosen.length > 0
}
