import type { PassedOver } from "../../../../domain/sequence/passed-over"
import type { Db } from "../../db"

/** Which sequence took a cart, or that none did, and why not those above. */
export type EntranceRow = {
  kind: "enrolled" | "abandoned"
  at: Date
  /** Null where none took it, or the one that did is gone. */
  sequence_name: string | null
  passed_over: PassedOver[] | null
}

/** Of a cart, or of the one that it was given back as. */
export async function listEntrances(
  db: Db,
  cartId: string
): Promise<EntranceRow[]> {
  return await db.execute<EntranceRow>(
    `SELECT 'enrolled' AS kind, enrollment.enrolled_at AS at,
            sequence.name AS sequence_name, enrollment.passed_over
       FROM recovery_enrollment AS enrollment
       LEFT JOIN recovery_sequence AS sequence
         ON sequence.id = enrollment.sequence_id
      WHERE (enrollment.cart_id = ? OR enrollment.restored_cart_id = ?)
        AND enrollment.deleted_at IS NULL
     UNION ALL
     SELECT 'abandoned', abandoned_at, NULL, passed_over
       FROM recovery_tracked_cart
      WHERE cart_id = ? AND passed_over IS NOT NULL AND deleted_at IS NULL`,
    [cartId, cartId, cartId]
  )
}
