import type { ConsentRecord } from "../../../../domain/consent/consent-record"
import type { Purpose } from "../../../../domain/consent/purpose"
import type { Db } from "../../db"

/** What is recorded of an address for one purpose, and of its person. */
export type KnownConsent = {
  address_id: string
  record: Pick<ConsentRecord, "id" | "decision"> | null
  /** The last order of its person that stands, and the record that they could
   *  say no at it. */
  order: { id: string; placed_at: Date; offered_id: string | null } | null
}

/**
 * The decision that holds for each of the addresses, and the last order of its
 * person. Asked row by row, so that no plan reads a table for it.
 */
export async function findConsents(
  db: Db,
  { address_ids, purpose }: { address_ids: string[]; purpose: Purpose }
): Promise<Map<string, KnownConsent>> {
  if (!address_ids.length) {
    return new Map()
  }
  const rows = await db.execute<{
    address_id: string
    consent_id: string | null
    decision: ConsentRecord["decision"]
    order_id: string | null
    placed_at: Date
    offered_id: string | null
  }>(
    `SELECT address.id AS address_id, consent.id AS consent_id,
            consent.decision, bought.order_id, bought.placed_at,
            (SELECT id FROM recovery_consent AS offered
              WHERE offered.address_id = address.id
                AND offered.purpose = ? AND offered.decision = 'offered'
                -- A shop may say so just after the order is placed.
                AND offered.decided_at
                      <= bought.placed_at + interval '1 hour'
                AND offered.deleted_at IS NULL
              ORDER BY decided_at DESC, id DESC LIMIT 1) AS offered_id
       FROM recovery_address AS address
       LEFT JOIN LATERAL (${holdingConsent("address.id", "?")}) AS consent
         ON true
       LEFT JOIN LATERAL (
         SELECT order_id, placed_at
           FROM recovery_order
          WHERE contact_id = address.contact_id
            AND placed_at IS NOT NULL AND canceled_at IS NULL
            AND kind = 'checkout' AND deleted_at IS NULL
          ORDER BY placed_at DESC LIMIT 1) AS bought ON true
      WHERE address.id = ANY(?)`,
    [purpose, purpose, purpose, address_ids]
  )
  return new Map(
    rows.map(({ address_id, consent_id, decision, order_id, ...bought }) => [
      address_id,
      {
        address_id,
        record: consent_id ? { id: consent_id, decision } : null,
        order: order_id
          ? {
              id: order_id,
              placed_at: new Date(bought.placed_at),
              offered_id: bought.offered_id,
            }
          : null,
      },
    ])
  )
}

/**
 * SQL for the decision that holds, by `domain/consent/consent-record.ts`.
 *
 * @param purpose named twice in the statement
 */
export function holdingConsent(addressId: string, purpose: string): string {
  return `
    SELECT id, decision
      FROM recovery_consent AS one
     WHERE address_id = ${addressId} AND purpose = ${purpose}
       AND deleted_at IS NULL
     ORDER BY (source = 'preferences' AND decision = 'withdrawn'
               AND NOT EXISTS (
                 SELECT FROM recovery_consent AS yes
                  WHERE yes.address_id = ${addressId}
                    AND yes.purpose = ${purpose}
                    AND yes.source = 'preferences'
                    AND yes.decision = 'granted'
                    AND yes.decided_at > one.decided_at
                    AND yes.deleted_at IS NULL)) DESC,
              (decision <> 'offered') DESC, decided_at DESC,
              (decision = 'withdrawn') DESC, id DESC
     LIMIT 1`
}
