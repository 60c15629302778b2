import { EMAIL } from "../../../../domain/touch/channel"
import type { Db } from "../../db"
import { holdingConsent } from "./find-consents"

/** Carts of one country, by what is known of their people. */
export type ReachRow = {
  country_code: string | null
  carts: number
  /** Who said yes. */
  granted: number
  /** Who could say no when they bought, and has said neither yes nor no. */
  customers: number
  /** Who said no, or is blocked. */
  refused: number
}

/**
 * Carts of people with an address that were left since a moment, by country
 * and by what each mode would ask for. A few thousand at most stand in a
 * week's index.
 *
 * @param offeredSince since when everybody who buys could say no, by country
 *   code, and `""` for any other
 */
export async function countReach(
  db: Db,
  { since, offeredSince }: { since: Date; offeredSince: Record<string, Date> }
): Promise<ReachRow[]> {
  return await db.execute<ReachRow>(
    `SELECT country_code, count(*)::int AS carts,
            count(*) FILTER (WHERE NOT refused AND decision = 'granted')::int
              AS granted,
            count(*) FILTER (WHERE NOT refused AND could_say_no
                               AND decision IS DISTINCT FROM 'granted')::int
              AS customers,
            count(*) FILTER (WHERE refused)::int AS refused
       FROM (
         SELECT contact.country_code, consent.decision,
                COALESCE(consent.decision = 'withdrawn', false)
                  OR EXISTS (
                       SELECT FROM recovery_suppression AS block
                        WHERE block.channel = address.channel
                          AND block.address_hash = address.address_hash
                          AND block.lifted_at IS NULL
                          AND block.deleted_at IS NULL) AS refused,
                EXISTS (
                  SELECT FROM recovery_order AS bought
                   WHERE bought.contact_id = address.contact_id
                     AND bought.placed_at <= cart.abandoned_at
                     AND bought.canceled_at IS NULL
                     AND bought.kind = 'checkout'
                     AND bought.deleted_at IS NULL
                     AND (bought.placed_at >= COALESCE(
                            asked.since ->> contact.country_code,
                            asked.since ->> '')::timestamptz
                       OR EXISTS (
                            SELECT FROM recovery_consent AS offered
                             WHERE offered.address_id = address.id
                               AND offered.purpose = address.channel
                               AND offered.decision = 'offered'
                               AND offered.decided_at
                                     <= bought.placed_at + interval '1 hour'
                               AND offered.deleted_at IS NULL))
                ) AS could_say_no
           FROM (SELECT ?::jsonb AS since) AS asked
          CROSS JOIN recovery_tracked_cart AS cart
           JOIN recovery_address AS address
             ON address.channel = ? AND address.address = cart.email
            AND address.deleted_at IS NULL
           JOIN recovery_contact AS contact ON contact.id = address.contact_id
           LEFT JOIN LATERAL (
             ${holdingConsent("address.id", "address.channel")}
           ) AS consent ON true
          WHERE cart.abandoned_at >= ? AND cart.robot IS NULL
            AND cart.deleted_at IS NULL
       ) AS carts
      GROUP BY country_code`,
    [JSON.stringify(offeredSince), EMAIL, since]
  )
}
