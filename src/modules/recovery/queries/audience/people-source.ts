import { UNDER_WAY } from "../../../../domain/audience/export"
import type { AgreedToAds } from "./agreed-to-ads"
import { type Fragment, fragment } from "./fragment"

/** Who is in an audience and may be in a file of it. */
export type Who = {
  agreed: AgreedToAds
  /** A condition over `recovery_profile AS profile`. */
  members: Fragment
  /** What people spent is told in it alone. */
  currency: string
}

/** What a network has from us: for an audience, by one kind of identifier. */
export type NetworkList = {
  audience_id: string
  network: string
  by: "email" | "phone"
}

/** In the order in which they are told. */
const told = (currency: string): Fragment =>
  fragment(
    `address.contact_id, address.address AS email, profile.phone,
     profile.first_name, profile.last_name, profile.city, profile.province,
     profile.postal_code, profile.country_code,
     profile.spent ->> ?::text AS value`,
    currency
  )

/** Another number says that something of it has changed. */
const PRINT = `hashtextextended(concat(
    address.address, E'\\x1f', profile.phone, E'\\x1f', profile.first_name,
    E'\\x1f', profile.last_name, E'\\x1f', profile.city, E'\\x1f',
    profile.province, E'\\x1f', profile.postal_code, E'\\x1f',
    profile.country_code), 0)::text`

/**
 * SQL for the people to add, a row each as texts: the address' id, its print,
 * what they agreed to, and what is told of them. With `changes` only those of
 * whom the network does not have the same for certain.
 */
export function membersSource(
  { agreed, members, currency }: Who,
  list: NetworkList,
  { changes }: { changes: boolean }
): Fragment {
  const columns = told(currency)
  const known = changes
    ? fragment(
        `AND NOT EXISTS (
           SELECT FROM recovery_audience_member AS member
            WHERE member.audience_id = ? AND member.network = ?
              AND member.by = ? AND member.address_id = address.id
              AND member.print = ${PRINT} AND member.deleted_at IS NULL)`,
        list.audience_id,
        list.network,
        list.by
      )
    : fragment("")
  return fragment(
    `SELECT address.id, ${PRINT} AS print, consent.wording_id, ${columns.sql}
       FROM ${agreed.from.sql}
      WHERE ${agreed.where.sql} AND ${members.sql} ${known.sql}`,
    ...columns.params,
    ...agreed.from.params,
    ...agreed.where.params,
    ...members.params,
    ...known.params
  )
}

/**
 * SQL for the people to take out: all whom the network may have and who are
 * not in the audience now, or may not be in a file any more. A row each as
 * texts: the address' id, its print, the export that brought it, why it goes,
 * an erased one's row, and what is told of them.
 */
export function removalsSource(
  { agreed, members, currency }: Who,
  list: NetworkList,
  { erasedToo }: { erasedToo: boolean }
): Fragment {
  const columns = told(currency)
  return fragment(
    `SELECT member.address_id, member.print, member.export_id,
            ${REASON} AS reason, member.erased_row::text, ${columns.sql}
       FROM recovery_audience_member AS member
       LEFT JOIN recovery_address AS address ON address.id = member.address_id
       LEFT JOIN recovery_contact AS contact ON contact.id = address.contact_id
       LEFT JOIN recovery_profile AS profile
         ON profile.contact_id = contact.id
      WHERE member.audience_id = ? AND member.network = ? AND member.by = ?
        AND member.print <> ? AND member.deleted_at IS NULL
        AND (?::boolean OR member.erased_row IS NULL)
        AND (member.erased_row IS NOT NULL OR NOT EXISTS (
          SELECT FROM (SELECT address.id
                         FROM ${agreed.from.sql}
                        WHERE ${agreed.where.sql} AND ${members.sql}) AS now
           WHERE now.id = member.address_id))`,
    ...columns.params,
    list.audience_id,
    list.network,
    list.by,
    UNDER_WAY,
    erasedToo,
    ...agreed.from.params,
    ...agreed.where.params,
    ...members.params
  )
}

const REASON = `CASE
  WHEN member.erased_row IS NOT NULL OR contact.id IS NULL
    OR contact.erased_at IS NOT NULL THEN 'erased'
  WHEN EXISTS (SELECT FROM recovery_suppression AS block
                WHERE block.channel = address.channel
                  AND block.address_hash = address.address_hash
                  AND block.lifted_at IS NULL AND block.deleted_at IS NULL)
    THEN 'unsubscribed'
  WHEN NOT EXISTS (SELECT FROM recovery_consent AS yes
                    WHERE yes.address_id = address.id AND yes.purpose = 'ads'
                      AND yes.decision = 'granted' AND yes.deleted_at IS NULL
                      AND NOT EXISTS (
                        SELECT FROM recovery_consent AS no
                         WHERE no.address_id = yes.address_id
                           AND no.purpose = 'ads' AND no.decision = 'withdrawn'
                           AND no.decided_at >= yes.decided_at
                           AND no.deleted_at IS NULL))
    THEN 'consent_withdrawn'
  WHEN profile.last_order_at >= (
         SELECT requested_at FROM recovery_audience_export AS brought
          WHERE brought.id = member.export_id) THEN 'bought'
  ELSE 'left_audience' END`

/** How many rows a source has. */
export function countOf({ sql, params }: Fragment): Fragment {
  return fragment(
    `SELECT count(*)::integer AS n FROM (${sql}) AS it`,
    ...params
  )
}
