import type { Actor, Sign } from "../../../../domain/return/hit"
import { type Db, rowsParam } from "../../db"

export type KeptSign = Sign & {
  touch_id: string
  /** The event that tells of it, and whose it was thought to be. */
  event: { id: string; actor: Actor } | null
}

type Row = Omit<KeptSign, "event"> & { id: string | null; actor: Actor | null }

/** All carts whose activity tells of a touch's person. */
const CARTS = `
  SELECT enrollment.cart_id
  UNION
  SELECT enrollment.restored_cart_id
  UNION
  SELECT link.restored_cart_id
    FROM recovery_link AS link
   WHERE link.touch_id = touch.id AND link.deleted_at IS NULL
  UNION
  SELECT known.cart_id
    FROM recovery_order AS known
   WHERE known.contact_id = enrollment.contact_id
     AND known.placed_at >= asked.since AND known.deleted_at IS NULL
  UNION
  SELECT theirs.cart_id
    FROM recovery_contact AS person
    JOIN recovery_tracked_cart AS theirs
      ON theirs.customer_id = person.customer_id
   WHERE person.id = enrollment.contact_id AND theirs.deleted_at IS NULL
  UNION
  SELECT theirs.cart_id
    FROM recovery_address AS address
    JOIN recovery_tracked_cart AS theirs ON theirs.email = address.address
   WHERE address.contact_id = enrollment.contact_id
     AND address.deleted_at IS NULL AND theirs.deleted_at IS NULL`

/**
 * What shows that people were behind hits: what the shop asked for with a
 * touch's link, forms of its pages that were sent, and when carts of its
 * person were shopped on.
 *
 * @param asked from when until when they tell, by touch; servers' clocks
 *   differ a little
 */
export async function listSigns(
  db: Db,
  asked: { touch_id: string; since: Date; until: Date }[]
): Promise<KeptSign[]> {
  const rows = await db.execute<Row>(
    `WITH asked AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS row(
                touch_id text, since timestamptz, until timestamptz)
     )
     SELECT event.touch_id,
            CASE WHEN event.kind IN ('restored', 'asked')
                 THEN 'restored' ELSE 'answered' END AS kind,
            event.occurred_at AS at, event.id, event.actor
       FROM recovery_touch_event AS event
      WHERE event.touch_id = ANY(ARRAY(SELECT touch_id FROM asked))
        AND event.kind IN ('restored', 'asked', 'preferences', 'declined',
                           'resubscribed')
        AND COALESCE((SELECT true FROM asked
                       WHERE asked.touch_id = event.touch_id
                         AND event.occurred_at
                             BETWEEN asked.since - interval '1 minute'
                                 AND asked.until), false)
        AND event.deleted_at IS NULL
     UNION ALL
     SELECT asked.touch_id, 'activity', visit.at, NULL, NULL
       FROM asked
       JOIN recovery_touch AS touch ON touch.id = asked.touch_id
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = touch.enrollment_id
      CROSS JOIN LATERAL (${CARTS}) AS about(cart_id)
       JOIN recovery_tracked_cart AS cart ON cart.id = 'rtc_' || about.cart_id
      CROSS JOIN LATERAL (
        SELECT to_timestamp(visit::text::bigint / 1000.0) AS at
          FROM jsonb_array_elements(cart.visits) AS visit) AS visit
      WHERE cart.visits IS NOT NULL
        AND visit.at BETWEEN asked.since AND asked.until`,
    [rowsParam(asked)]
  )
  return rows.map(({ id, actor, at, ...sign }) => ({
    ...sign,
    at: new Date(at),
    event: id && actor ? { id, actor } : null,
  }))
}
