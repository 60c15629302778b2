import type { AdCover } from "../../../../domain/consent/ad-cover"
import { EMAIL } from "../../../../domain/touch/channel"
import { type Fragment, fragment, joinFragments } from "./fragment"

/** Whom the store leaves out, beyond the addresses in `recovery_left_out`. */
export type LeftOutOfAds = {
  /** By the options, and staff; normalized. */
  addresses: readonly string[]
  /** With all below them. */
  domains: readonly string[]
  /** Groups by their ids. */
  groups: readonly string[]
  /** Accounts in those groups; null: Medusa's tables tell. */
  customers: readonly string[] | null
}

export type AgreedToAds = {
  /**
   * `profile`, `contact`, `address` and `consent`, for behind `FROM`: a row
   * for each address, with `consent.id` and `consent.wording_id`.
   */
  from: Fragment
  /** For behind `WHERE`, in brackets. */
  where: Fragment
  /** The same as a condition on a `profile` of another statement. */
  exists: Fragment
  /** The same, looked up for each of a few instead of joined for all. */
  existsOfEach: Fragment
}

/**
 * SQL for the addresses that may be in a file for ads: their decision for
 * purpose `ads` that holds is a yes (the rule of `holdingConsent`, told by
 * what does not exist, so that a million of them are joined at once), they are
 * neither blocked, erased nor left out.
 *
 * @param covers what the wording that they said yes to has to cover, too
 */
export function agreedToAds({
  covers = [],
  leftOut,
}: {
  covers?: readonly AdCover[]
  leftOut: LeftOutOfAds
}): AgreedToAds {
  const conditions = [
    fragment(`address.channel = ? AND address.deleted_at IS NULL`, EMAIL),
    fragment(`contact.erased_at IS NULL AND contact.deleted_at IS NULL`),
    fragment(HOLDS),
    ...(covers.length
      ? [
          fragment(
            `consent.wording_id = ANY(ARRAY(
               SELECT id FROM recovery_consent_wording
                WHERE covers @> ?::text[] AND deleted_at IS NULL))`,
            [...covers]
          ),
        ]
      : []),
    fragment(
      `NOT EXISTS (
         SELECT FROM recovery_suppression AS block
          WHERE block.channel = address.channel
            AND block.address_hash = address.address_hash
            AND block.lifted_at IS NULL AND block.deleted_at IS NULL)`
    ),
    ...notLeftOut(leftOut),
  ]
  const where = joinFragments(conditions, "\n AND ")
  return {
    from: fragment(
      `recovery_profile AS profile
       JOIN recovery_contact AS contact ON contact.id = profile.contact_id
       JOIN recovery_address AS address
         ON address.contact_id = profile.contact_id
       JOIN recovery_consent AS consent ON consent.address_id = address.id`
    ),
    where: fragment(
      `(profile.deleted_at IS NULL AND ${where.sql})`,
      ...where.params
    ),
    exists: exists(where),
    existsOfEach: exists(where, "OFFSET 0"),
  }
}

/** @param end `OFFSET 0` keeps PostgreSQL from making a join of it */
function exists({ sql, params }: Fragment, end = ""): Fragment {
  return fragment(
    `EXISTS (
       SELECT FROM recovery_address AS address
         JOIN recovery_contact AS contact ON contact.id = address.contact_id
         JOIN recovery_consent AS consent ON consent.address_id = address.id
        WHERE address.contact_id = profile.contact_id AND ${sql} ${end})`,
    ...params
  )
}

/** `consent` is the last yes, and no no weighs more. */
const HOLDS = `consent.purpose = 'ads' AND consent.decision = 'granted'
   AND consent.deleted_at IS NULL
   AND NOT EXISTS (
         SELECT FROM recovery_consent AS later
          WHERE later.address_id = consent.address_id
            AND later.purpose = 'ads'
            AND later.decided_at >= consent.decided_at
            AND (later.decision = 'withdrawn'
                 OR (later.decision = 'granted'
                     AND (later.decided_at > consent.decided_at
                          OR later.id > consent.id)))
            AND later.deleted_at IS NULL)
   -- A no from their own page yields only to a yes from there.
   AND NOT EXISTS (
         SELECT FROM recovery_consent AS own
          WHERE own.address_id = consent.address_id
            AND own.purpose = 'ads' AND own.source = 'preferences'
            AND own.decision = 'withdrawn'
            AND own.deleted_at IS NULL
            AND NOT EXISTS (
                  SELECT FROM recovery_consent AS yes
                   WHERE yes.address_id = own.address_id
                     AND yes.purpose = 'ads' AND yes.source = 'preferences'
                     AND yes.decision = 'granted'
                     AND yes.decided_at > own.decided_at
                     AND yes.deleted_at IS NULL))`

function notLeftOut({
  addresses,
  domains,
  groups,
  customers,
}: LeftOutOfAds): Fragment[] {
  const conditions = [
    fragment(
      `NOT EXISTS (
         SELECT FROM recovery_left_out AS named
          WHERE named.kind = 'address' AND named.value = address.address
            AND named.deleted_at IS NULL)`
    ),
  ]
  if (addresses.length) {
    conditions.push(
      fragment(`address.address <> ALL(?::text[])`, [...addresses])
    )
  }
  if (domains.length) {
    const ends = domains.map((domain) => domain.replace(/[\\%_]/g, "\\$&"))
    conditions.push(
      fragment(
        `NOT address.address LIKE ANY(?::text[])`,
        ends.flatMap((end) => [`%@${end}`, `%.${end}`])
      )
    )
  }
  if (groups.length) {
    conditions.push(
      customers
        ? fragment(`COALESCE(contact.customer_id <> ALL(?::text[]), true)`, [
            ...customers,
          ])
        : fragment(
            `NOT EXISTS (
               SELECT FROM customer_group_customer AS member
                WHERE member.customer_id = contact.customer_id
                  AND member.customer_group_id = ANY(?::text[])
                  AND member.deleted_at IS NULL)`,
            [...groups]
          )
    )
  }
  return conditions
}
