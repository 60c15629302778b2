import { type Db, rowsParam } from "../../db"

/** What the export says of one person, by the tables that hold it. */
export type ExportedRows = {
  contacts: object[]
  addresses: object[]
  /** What rules ask of them, drawn from all the others. */
  profiles: object[]
  carts: object[]
  enrollments: object[]
  orders: object[]
  consents: { sales_channel_id: string | null; wording: string | null }[]
  /** Which ad networks have which of their addresses from us, by audience. */
  ad_lists: object[]
  left_out: object[]
  blocks: object[]
}

/** What an address may be blocked by. */
export type BlockKey = { channel: string; address: string; hash: string }

/** Of no use to anybody outside: bookkeeping, and secrets' hashes. */
const HIDDEN = `ARRAY['address_hash', 'token_hash', 'lease_id', 'lease_until',
  'raw_value', 'raw_revenue', 'raw_refunded', 'raw_total', 'raw_tax_total',
  'raw_discount_total', 'print', 'look_at', 'failed_looks', 'look_again_at',
  'followed', 'spread', 'layout_hash', 'take_back_attempts',
  'take_back_after', 'erasing_until', 'patterns', 'deleted_at']`

const all = (table: string, where: string) => `
  (SELECT COALESCE(jsonb_agg(to_jsonb(one) - ${HIDDEN} ORDER BY one.created_at), '[]')
     FROM ${table} AS one
    WHERE ${where} AND one.deleted_at IS NULL)`

/**
 * Everything that is kept of a person, whole rows, so that a column which is
 * made later is told, too: each enrollment with its touches, and each touch
 * with what was sent, clicked and given. Of an account's cart with somebody
 * else's address on it that address is left out.
 */
export async function exportPerson(
  db: Db,
  input: {
    contact_ids: string[]
    customer_ids: string[]
    emails: string[]
    block_keys: BlockKey[]
  }
): Promise<ExportedRows> {
  const { contact_ids, customer_ids, emails, block_keys } = input
  const [row] = await db.execute<ExportedRows>(
    `SELECT
       ${all("recovery_contact", "one.id = ANY(?)")} AS contacts,
       ${all("recovery_address", "one.contact_id = ANY(?)")} AS addresses,
       ${all("recovery_profile", "one.contact_id = ANY(?)")} AS profiles,
       (SELECT COALESCE(jsonb_agg(
                 to_jsonb(cart) - ${HIDDEN}
                   || CASE WHEN cart.email <> ALL(?)
                           THEN '{"email": null}' ELSE '{}' END::jsonb
                 ORDER BY cart.created_at), '[]')
          FROM recovery_tracked_cart AS cart
         WHERE cart.id = ANY(ARRAY(
                 SELECT id FROM recovery_tracked_cart
                  WHERE email = ANY(?) AND deleted_at IS NULL
                 UNION
                 SELECT id FROM recovery_tracked_cart
                  WHERE customer_id = ANY(?) AND deleted_at IS NULL))
       ) AS carts,
       (SELECT COALESCE(jsonb_agg(
                 to_jsonb(enrollment) - ${HIDDEN}
                   || jsonb_build_object('touches', told.touches)
                 ORDER BY enrollment.enrolled_at), '[]')
          FROM recovery_enrollment AS enrollment
         CROSS JOIN LATERAL (
           SELECT COALESCE(jsonb_agg(
                    to_jsonb(touch) - ${HIDDEN} || jsonb_build_object(
                      'messages', ${all("recovery_message", "one.touch_id = touch.id")},
                      'links', ${all("recovery_link", "one.touch_id = touch.id")},
                      'events', ${all("recovery_touch_event", "one.touch_id = touch.id")},
                      'reports', ${all("recovery_webhook_event", "one.touch_id = touch.id")},
                      'codes', ${all("recovery_incentive", "one.touch_id = touch.id")},
                      'recoveries', ${all("recovery_recovery", "one.touch_id = touch.id")})
                    ORDER BY touch.position, touch.id), '[]') AS touches
             FROM recovery_touch AS touch
            WHERE touch.enrollment_id = enrollment.id
              AND touch.deleted_at IS NULL
         ) AS told
         WHERE enrollment.contact_id = ANY(?)
           AND enrollment.deleted_at IS NULL
       ) AS enrollments,
       ${all("recovery_order", "one.contact_id = ANY(?)")} AS orders,
       (SELECT COALESCE(jsonb_agg(
                 to_jsonb(consent) - ${HIDDEN}
                   || jsonb_build_object('wording', wording.text)
                 ORDER BY consent.decided_at, consent.id), '[]')
          FROM recovery_consent AS consent
          LEFT JOIN recovery_consent_wording AS wording
            ON wording.id = consent.wording_id
         WHERE consent.address_id = ANY(ARRAY(
                 SELECT id FROM recovery_address
                  WHERE contact_id = ANY(?) AND deleted_at IS NULL))
           AND consent.deleted_at IS NULL
       ) AS consents,
       (SELECT COALESCE(jsonb_agg(
                 to_jsonb(member) - ${HIDDEN}
                   || jsonb_build_object('audience', audience.name)
                 ORDER BY member.created_at, member.network), '[]')
          FROM recovery_audience_member AS member
          LEFT JOIN recovery_audience AS audience
            ON audience.id = member.audience_id
         WHERE member.address_id = ANY(ARRAY(
                 SELECT id FROM recovery_address
                  WHERE contact_id = ANY(?) AND deleted_at IS NULL))
           AND member.deleted_at IS NULL
       ) AS ad_lists,
       (SELECT COALESCE(jsonb_agg(
                 to_jsonb(one) - ${HIDDEN}
                   || jsonb_build_object('removed_at', one.deleted_at)
                 ORDER BY one.added_at, one.id), '[]')
          FROM recovery_left_out AS one
         WHERE one.kind = 'address' AND one.value = ANY(?)) AS left_out,
       (SELECT COALESCE(jsonb_agg(
                 to_jsonb(block) - ${HIDDEN}
                   || jsonb_build_object('address', asked.address)
                 ORDER BY block.blocked_at, block.id), '[]')
          FROM jsonb_to_recordset(?::jsonb) AS asked(
                 channel text, address text, hash text)
         CROSS JOIN LATERAL (
           SELECT * FROM recovery_suppression
            WHERE channel = asked.channel AND address_hash = asked.hash
              AND lifted_at IS NULL AND deleted_at IS NULL
           UNION ALL
           SELECT * FROM recovery_suppression
            WHERE channel = asked.channel AND address_hash = asked.hash
              AND lifted_at IS NOT NULL AND deleted_at IS NULL
         ) AS block) AS blocks`,
    [
      contact_ids,
      contact_ids,
      contact_ids,
      emails,
      emails,
      customer_ids,
      contact_ids,
      contact_ids,
      contact_ids,
      contact_ids,
      emails,
      rowsParam(block_keys),
    ]
  )
  return row!
}
