import type { CartSnapshot } from "../../../../domain/tracking/cart-snapshot"
import type { Db } from "../../db"

export type FoundLink = {
  id: string
  touch_id: string
  sent_at: Date | null
  enrollment_id: string
  enrollment_state: string
  cart_id: string
  /** The cart that this person was given back last. */
  restored_cart_id: string | null
  /** What the last message to this person showed; null when it was not kept. */
  cart: CartSnapshot | null
  /** What its person chose, else that of the message or the enrollment. */
  locale: string
  /** Where the message went. */
  address_id: string
  email: string
  /** Empty where its person was erased. */
  address_hash: string
  /** Whose address that is now: the link speaks for them. */
  contact_id: string
}

/** A link that is still good, with what it leads to; null for any other. */
export async function findLink(
  db: Db,
  input: { tokenHash: string; purpose: "restore" | "unsubscribe"; now: Date }
): Promise<FoundLink | null> {
  const [row] = await db.execute<FoundLink>(
    `SELECT link.id, link.touch_id, touch.sent_at,
            enrollment.id AS enrollment_id,
            enrollment.state AS enrollment_state, enrollment.cart_id,
            COALESCE(
              CASE WHEN enrollment.contact_id = address.contact_id
                   THEN enrollment.restored_cart_id END,
              (SELECT given.restored_cart_id
                 FROM recovery_touch AS sibling
                 JOIN recovery_link AS given
                   ON given.touch_id = sibling.id AND given.deleted_at IS NULL
                 JOIN recovery_address AS receiver
                   ON receiver.id = given.address_id
                WHERE sibling.enrollment_id = enrollment.id
                  AND sibling.deleted_at IS NULL
                  AND receiver.contact_id = address.contact_id
                  AND given.restored_cart_id IS NOT NULL
                ORDER BY given.updated_at DESC
                LIMIT 1)) AS restored_cart_id,
            told.cart,
            COALESCE(
              CASE WHEN person.locale_chosen_at IS NOT NULL
                   THEN person.locale END,
              told.locale, enrollment.locale) AS locale,
            address.id AS address_id, address.address AS email,
            address.address_hash, address.contact_id
       FROM recovery_link AS link
       JOIN recovery_touch AS touch ON touch.id = link.touch_id
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = touch.enrollment_id
       JOIN recovery_address AS address ON address.id = link.address_id
       LEFT JOIN recovery_contact AS person
         ON person.id = address.contact_id AND person.deleted_at IS NULL
       LEFT JOIN LATERAL (
         SELECT message.cart, message.locale
           FROM recovery_touch AS sibling
           JOIN recovery_message AS message
             ON message.touch_id = sibling.id AND message.deleted_at IS NULL
           JOIN recovery_address AS receiver
             ON receiver.id = message.address_id
          WHERE sibling.enrollment_id = enrollment.id
            AND sibling.deleted_at IS NULL
            AND receiver.contact_id = address.contact_id
          ORDER BY message.updated_at DESC, message.id DESC
          LIMIT 1
       ) AS told ON true
      WHERE link.token_hash = ?
        AND link.purpose = ?
        AND link.deleted_at IS NULL
        AND link.revoked_at IS NULL
        AND (link.expires_at IS NULL OR link.expires_at > ?)`,
    [input.tokenHash, input.purpose, input.now]
  )
  return row ?? null
}
