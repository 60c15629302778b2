import type { Db } from "../../db"

/**
 * Lets the kept files with addresses in the clear go that may hold people who
 * are about to be erased: nobody gets them from now on, and the next tick
 * deletes them. Only who once agreed to ads is in any. Within a transaction
 * that holds off exports.
 */
export async function letPlainFilesGo(
  db: Db,
  contactIds: string[]
): Promise<void> {
  await db.execute(
    `UPDATE recovery_audience_export SET files_must_go = true
      WHERE id = ANY(ARRAY(
              SELECT id FROM recovery_audience_export
               WHERE identifiers = 'plain' AND NOT files_must_go
                 AND (files IS NOT NULL
                   OR (state = 'running' AND way <> 'download'))
                 AND deleted_at IS NULL
               ORDER BY id FOR UPDATE))
        AND EXISTS (
              SELECT FROM recovery_address AS address
                JOIN recovery_consent AS yes ON yes.address_id = address.id
               WHERE address.contact_id = ANY(?) AND yes.purpose = 'ads'
                 AND yes.decision = 'granted' AND yes.deleted_at IS NULL)`,
    [contactIds]
  )
}
