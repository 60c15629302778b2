import type { RfmEdges } from "../../../../domain/audience/rfm"
import { type Db, rowsParam } from "../../db"
import {
  ADDRESSES_OF_PERSON,
  CARTS_OF_PERSON,
  LAST_LEFT,
} from "./find-profile-keys"
import { EDGES, scores } from "./score-columns"

/** Who somebody is and where they live, as far as Medusa tells. */
export type ProfilePlace = {
  contact_id: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
}

/** All columns but the key, in the order in which they are written. */
const COLUMNS = [
  "customer_id",
  "first_name",
  "last_name",
  "phone",
  "city",
  "province",
  "postal_code",
  "country_code",
  "locale",
  "cart_id",
  "cart_status",
  "cart_stage",
  "cart_value",
  "cart_currency",
  "cart_items",
  "cart_products",
  "sales_channel_id",
  "abandoned_at",
  "last_activity_at",
  "order_count",
  "first_order_at",
  "last_order_at",
  "spent",
  "main_currency",
  "recency_score",
  "frequency_score",
  "monetary_score",
  "segment",
  "messaged_at",
  "message_count",
  "clicked_at",
  "recovered_at",
  "code_until",
]

const CART_PRODUCTS = `
  CASE WHEN cart.id IS NOT NULL THEN ARRAY(
    SELECT DISTINCT item ->> 'product_id'
      FROM jsonb_array_elements(
             CASE WHEN jsonb_typeof(cart.items) = 'array'
                  THEN cart.items ELSE '[]' END) AS item
     WHERE item ->> 'product_id' IS NOT NULL
     ORDER BY 1) END`

/** What they bought, and what is left of it. */
const BOUGHT = `
  SELECT COALESCE(sum(orders), 0)::int AS orders, min(first) AS first,
         max(last) AS last, jsonb_object_agg(currency_code, left_over) AS spent,
         (array_agg(currency_code
            ORDER BY orders DESC, last DESC, currency_code))[1] AS currency
    FROM (SELECT currency_code, count(*) AS orders, min(placed_at) AS first,
                 max(placed_at) AS last,
                 sum(COALESCE(total, 0) - COALESCE(refunded, 0)) AS left_over
            FROM recovery_order
           WHERE contact_id = person.id AND placed_at IS NOT NULL
             AND canceled_at IS NULL AND deleted_at IS NULL
           GROUP BY currency_code) AS by_currency`

/**
 * Makes people's rows: of our own tables, and of the places given. Only
 * within a transaction that holds these people. Nothing is touched where
 * nothing has changed.
 */
export async function writeProfiles(
  db: Db,
  input: {
    contactIds: string[]
    places: ProfilePlace[]
    /** As last computed; null before that. */
    edges: RfmEdges | null
    now: Date
  }
): Promise<void> {
  const { contactIds, places, edges, now } = input
  const given = edges && JSON.stringify(edges)
  await db.execute(
    `WITH place AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS place(
                contact_id text, first_name text, last_name text, phone text,
                city text, province text, postal_code text, country_code text)
     ), ${EDGES}
     INSERT INTO recovery_profile AS known
       (contact_id, ${COLUMNS.join(", ")}, updated_at)
     SELECT person.id, person.customer_id, place.first_name, place.last_name,
            place.phone, place.city, place.province, place.postal_code,
            COALESCE(place.country_code, lower(person.country_code)),
            person.locale, cart.cart_id, cart.status, cart.stage,
            cart.value::float8, cart.currency_code, cart.item_count,
            ${CART_PRODUCTS}, cart.sales_channel_id, cart.abandoned_at,
            seen.last, bought.orders, bought.first, bought.last, bought.spent,
            bought.currency, score.recency_score, score.frequency_score,
            score.monetary_score, score.segment, sent.last, sent.messages,
            clicked.last, won.last, code.until, ?::timestamptz
       FROM recovery_contact AS person
       LEFT JOIN place ON place.contact_id = person.id
      CROSS JOIN LATERAL (
        SELECT ${ADDRESSES_OF_PERSON} AS addresses) AS reached
      CROSS JOIN LATERAL (SELECT ${CARTS_OF_PERSON} AS ids) AS carts
       LEFT JOIN LATERAL (${LAST_LEFT}) AS cart ON true
      CROSS JOIN LATERAL (
        SELECT max(last_activity_at) AS last FROM recovery_tracked_cart
         WHERE id = ANY(carts.ids)) AS seen
      CROSS JOIN LATERAL (${BOUGHT}) AS bought
       LEFT JOIN LATERAL (${scores({
         orders: "bought.orders",
         lastOrderAt: "bought.last",
         spent: "bought.spent",
         currency: "bought.currency",
       })}) AS score ON true
      CROSS JOIN LATERAL (
        SELECT ARRAY(SELECT id FROM recovery_enrollment
                      WHERE contact_id = person.id
                        AND deleted_at IS NULL) AS enrollments) AS told
      CROSS JOIN LATERAL (
        SELECT max(sent_at) AS last, count(*)::int AS messages,
               COALESCE(array_agg(id), '{}') AS touches
          FROM recovery_touch
         WHERE enrollment_id = ANY(told.enrollments)
           AND sent_at IS NOT NULL AND deleted_at IS NULL) AS sent
      CROSS JOIN LATERAL (
        SELECT max(occurred_at) AS last FROM recovery_touch_event
         WHERE touch_id = ANY(sent.touches) AND kind = 'clicked'
           AND actor = 'human' AND deleted_at IS NULL) AS clicked
      CROSS JOIN LATERAL (
        SELECT max(recovered_at) AS last FROM recovery_recovery
         WHERE enrollment_id = ANY(told.enrollments)
           AND status = 'recovered' AND deleted_at IS NULL) AS won
      CROSS JOIN LATERAL (
        SELECT max(expires_at) AS until FROM recovery_incentive
         WHERE touch_id = ANY(sent.touches) AND state = 'issued'
           AND NOT revoke_requested AND deleted_at IS NULL) AS code
      WHERE person.id = ANY(?)
      ORDER BY person.id
     ON CONFLICT (contact_id) DO UPDATE
       SET ${COLUMNS.map((name) => `${name} = EXCLUDED.${name}`).join(", ")},
           deleted_at = NULL, updated_at = EXCLUDED.updated_at
     WHERE known.deleted_at IS NOT NULL
        OR (${COLUMNS.map((name) => `known.${name}`).join(", ")})
           IS DISTINCT FROM
           (${COLUMNS.map((name) => `EXCLUDED.${name}`).join(", ")})`,
    [rowsParam(places), given, given, now, contactIds]
  )
}
