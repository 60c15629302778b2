import type { Db } from "../../db"
import {
  ENROLLMENTS_OF_PERSON,
  type Person,
  personParams,
} from "../enrollment/enrollments-of-person"

/** Marks one person's unused codes, issued before a moment, to be taken back. */
export async function requestRevocation(
  db: Db,
  input: Person & { issuedBefore: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_incentive AS incentive
        SET revoke_requested = true
       FROM recovery_touch AS touch
      WHERE incentive.touch_id = touch.id
        AND incentive.deleted_at IS NULL
        AND incentive.state IN ('reserved', 'issued')
        AND (incentive.issued_at IS NULL OR incentive.issued_at <= ?)
        AND touch.deleted_at IS NULL
        AND touch.enrollment_id IN (${ENROLLMENTS_OF_PERSON})`,
    [input.issuedBefore, ...personParams(input)]
  )
}
