import type { AdminConsent } from "../../../../types"
import type { Db } from "../../db"
import { holdingConsent } from "./find-consents"

type ListedConsent = Omit<AdminConsent, "decided_at"> & {
  decided_at: Date
  sales_channel_id: string | null
}

/** What holds of a person for each purpose, by address. */
export async function listConsents(
  db: Db,
  contactId: string
): Promise<ListedConsent[]> {
  return await db.execute<ListedConsent>(
    `SELECT consent.id, consent.sales_channel_id, address.address, consent.purpose, consent.decision,
            consent.source, consent.decided_at,
            CASE WHEN wording.id IS NOT NULL THEN jsonb_build_object(
              'locale', wording.locale, 'version', wording.version,
              'text', wording.text) END AS wording
       FROM recovery_address AS address
      CROSS JOIN LATERAL (
        SELECT DISTINCT purpose FROM recovery_consent
         WHERE address_id = address.id AND deleted_at IS NULL
      ) AS asked
      CROSS JOIN LATERAL (
        ${holdingConsent("address.id", "asked.purpose")}) AS holding
       JOIN recovery_consent AS consent ON consent.id = holding.id
       LEFT JOIN recovery_consent_wording AS wording
         ON wording.id = consent.wording_id
      WHERE address.contact_id = ? AND address.deleted_at IS NULL
      ORDER BY address.address, consent.purpose`,
    [contactId]
  )
}
