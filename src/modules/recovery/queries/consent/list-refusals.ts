import type { Purpose } from "../../../../domain/consent/purpose"
import type { Source } from "../../../../domain/consent/consent-record"
import type { Db } from "../../db"
import { holdingConsent } from "./find-consents"

/** A no that holds for one of a person's addresses. */
export type Refusal = {
  address_id: string
  purpose: Purpose
  source: Source
  sales_channel_id: string | null
  decided_at: Date
}

/** What a person has said no to, by address and purpose. */
export async function listRefusals(
  db: Db,
  contactId: string
): Promise<Refusal[]> {
  const rows = await db.execute<Refusal>(
    `SELECT said.address_id, said.purpose, said.source, said.sales_channel_id,
            said.decided_at
       FROM recovery_address AS address
      CROSS JOIN LATERAL (
        SELECT DISTINCT purpose FROM recovery_consent
         WHERE address_id = address.id AND deleted_at IS NULL
      ) AS asked
      CROSS JOIN LATERAL (
        ${holdingConsent("address.id", "asked.purpose")}) AS holding
       JOIN recovery_consent AS said ON said.id = holding.id
      WHERE address.contact_id = ? AND address.deleted_at IS NULL
        AND holding.decision = 'withdrawn'`,
    [contactId]
  )
  return rows.map((row) => ({ ...row, decided_at: new Date(row.decided_at) }))
}
