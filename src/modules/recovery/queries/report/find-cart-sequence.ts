import { EMAIL } from "../../../../domain/touch/channel"
import type { ShownItem } from "../../../../domain/tracking/cart-facts"
import type { Db } from "../../db"

export type CartSequence = {
  /** Whose address is on it. */
  contact_id: string | null
  items: ShownItem[] | null
  locale: string | null
  sales_channel_id: string | null
  sequence_name: string | null
  touch_id: string | null
  step: number | null
  step_name: string | null
  due_at: Date | null
  state: string | null
}

/** What one cart's page shows beside the list's columns. */
export async function findCartSequence(
  db: Db,
  cartId: string
): Promise<CartSequence | null> {
  const [row] = await db.execute<CartSequence>(
    `SELECT (SELECT address.contact_id FROM recovery_address AS address
              WHERE address.channel = ? AND address.address = cart.email
                AND address.deleted_at IS NULL) AS contact_id,
            cart.items, COALESCE(enrollment.locale, cart.locale) AS locale,
            cart.sales_channel_id,
            sequence.name AS sequence_name, touch.id AS touch_id,
            touch.position AS step, step.name AS step_name, touch.due_at,
            touch.state
       FROM recovery_tracked_cart AS cart
       LEFT JOIN LATERAL (
         SELECT * FROM recovery_enrollment
          WHERE (cart_id = cart.cart_id OR restored_cart_id = cart.cart_id)
            AND deleted_at IS NULL
          ORDER BY enrolled_at DESC, id DESC
          LIMIT 1
       ) AS enrollment ON true
       LEFT JOIN recovery_sequence AS sequence
         ON sequence.id = enrollment.sequence_id
       LEFT JOIN recovery_touch AS touch
         ON touch.enrollment_id = enrollment.id
        AND touch.state IN ('due', 'claimed', 'sending')
        AND touch.deleted_at IS NULL
       LEFT JOIN recovery_sequence_step AS step ON step.id = touch.step_id
      WHERE cart.cart_id = ? AND cart.deleted_at IS NULL
      LIMIT 1`,
    [EMAIL, cartId]
  )
  return row ?? null
}
