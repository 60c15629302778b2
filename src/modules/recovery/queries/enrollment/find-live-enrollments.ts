import type { Db } from "../../db"
import {
  ENROLLMENTS_OF_PERSON,
  type Person,
  personParams,
} from "./enrollments-of-person"

/**
 * Locks the live enrollments of one person that began before a moment, or are
 * about the cart itself; also one that is complete but has a message that is sent again.
 */
export async function findLiveEnrollments(
  db: Db,
  input: Person & { before: Date }
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    `SELECT id
       FROM recovery_enrollment
      WHERE (state = 'active' OR (state = 'completed' AND EXISTS (
               SELECT FROM recovery_touch AS touch
                WHERE touch.enrollment_id = recovery_enrollment.id
                  AND touch.deleted_at IS NULL
                  AND touch.state IN ('due', 'claimed'))))
        AND (enrolled_at <= ? OR cart_id = ? OR restored_cart_id = ?)
        AND id IN (${ENROLLMENTS_OF_PERSON})
      ORDER BY id
        FOR UPDATE`,
    [input.before, input.cart_id, input.cart_id, ...personParams(input)]
  )
  return rows.map((row) => row.id)
}
