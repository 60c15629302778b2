import type { FactKind } from "../../../../domain/fact/fact-kind"
import { EMAIL } from "../../../../domain/touch/channel"
import type { Db } from "../../db"
import { holdingConsent } from "../consent/find-consents"

/** A fact with what it is about, and with whom, by now. */
export type DescribedFact = {
  place: string
  kind: FactKind
  occurred_at: Date
  cart_id: string | null
  enrollment_id: string | null
  touch_id: string | null
  event_id: string | null
  order_id: string | null
  detail: Record<string, unknown> | null
  sales_channel_id: string | null
  sequence_id: string | null
  step_id: string | null
  position: number | null
  channel: string | null
  /** Null of a cart of nobody known. */
  contact_id: string | null
  customer_id: string | null
  /** They were erased, forgotten, or are gone: nothing is told of them. */
  gone: boolean
  /** Nobody did it: the cart is a robot's, or the hit a machine's, by now. */
  nobodys: boolean
  /** What holds of what they said about ads; a no for any address is one. */
  said: "granted" | "withdrawn" | null
}

/**
 * The facts at these places. Whose it is follows the message's address, else
 * the cart's. Each is asked for by itself, so that no plan reads a table.
 */
export async function describeFacts(
  db: Db,
  places: string[]
): Promise<DescribedFact[]> {
  return await db.execute<DescribedFact>(
    `SELECT fact.place, fact.kind, fact.occurred_at, fact.cart_id,
            fact.enrollment_id, fact.touch_id, fact.event_id, fact.order_id,
            fact.detail, cart.sales_channel_id, touch.sequence_id,
            touch.step_id, touch.position, touch.channel,
            person.id AS contact_id, person.customer_id,
            cart.erased_at IS NOT NULL OR person.erased_at IS NOT NULL
              OR (person.id IS NULL AND whose.contact_id IS NOT NULL)
              OR (person.id IS NULL AND fact.contact_id IS NOT NULL)
              AS gone,
            cart.robot IS NOT NULL
              OR (fact.kind IN ('message_opened', 'message_clicked')
                AND COALESCE((SELECT actor FROM recovery_touch_event
                               WHERE id = fact.event_id), 'human') <> 'human')
              AS nobodys,
            CASE WHEN 'withdrawn' = ANY(person.said) THEN 'withdrawn'
                 WHEN 'granted' = ANY(person.said) THEN 'granted' END AS said
       FROM recovery_fact AS fact
       LEFT JOIN LATERAL (
         SELECT sequence_id, step_id, position, channel
           FROM recovery_touch WHERE id = fact.touch_id LIMIT 1) AS touch
         ON true
       LEFT JOIN LATERAL (
         SELECT email, customer_id, sales_channel_id, erased_at, robot
           FROM recovery_tracked_cart
          WHERE cart_id = fact.cart_id AND deleted_at IS NULL LIMIT 1) AS cart
         ON true
       LEFT JOIN LATERAL (
         SELECT COALESCE(
           (SELECT contact_id FROM recovery_enrollment
             WHERE id = fact.enrollment_id),
           (SELECT contact_id FROM recovery_address
             WHERE channel = '${EMAIL}' AND address = cart.email
               AND deleted_at IS NULL LIMIT 1),
           (SELECT id FROM recovery_contact
             WHERE customer_id = cart.customer_id AND cart.email IS NULL
               AND deleted_at IS NULL LIMIT 1)) AS contact_id) AS whose
         ON true
       LEFT JOIN LATERAL (
         SELECT id, customer_id, erased_at,
                ARRAY(SELECT (SELECT decision
                                FROM (${holdingConsent("address.id", "'ads'")})
                                  AS consent)
                        FROM recovery_address AS address
                       WHERE address.contact_id = recovery_contact.id
                         AND address.deleted_at IS NULL) AS said
           FROM recovery_contact
          WHERE id = whose.contact_id AND deleted_at IS NULL LIMIT 1) AS person
         ON true
      WHERE fact.place = ANY(?::bigint[]) AND fact.place IS NOT NULL
        AND fact.deleted_at IS NULL
      ORDER BY fact.place`,
    [places]
  )
}
