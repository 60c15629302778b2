import type { AdminConsent } from "../../../../types"
import type { Db } from "../../db"

/** The last word of a person on each purpose, by address. */
export async function listConsents(
  db: Db,
  contactId: string
): Promise<(Omit<AdminConsent, "decided_at"> & { decided_at: Date })[]> {
  return await db.execute(
    `SELECT DISTINCT ON (consent.address_id, consent.purpose)
            consent.id, address.address, consent.purpose, consent.decision,
            consent.source, consent.decided_at,
            CASE WHEN wording.id IS NOT NULL THEN jsonb_build_object(
              'locale', wording.locale, 'version', wording.version,
              'text', wording.text) END AS wording
       FROM recovery_address AS address
       JOIN recovery_consent AS consent ON consent.address_id = address.id
       LEFT JOIN recovery_consent_wording AS wording
         ON wording.id = consent.wording_id
      WHERE address.contact_id = ? AND address.deleted_at IS NULL
        AND consent.deleted_at IS NULL
      ORDER BY consent.address_id, consent.purpose, consent.decided_at DESC,
               (consent.decision = 'withdrawn') DESC, consent.id DESC`,
    [contactId]
  )
}
