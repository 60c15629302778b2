import type { Db } from "../../db"

/** A touch, and as many attempts as it had. */
export type HeldTouch = { id: string; attempt: number; busy: boolean }

/**
 * Locks all touches of people's enrollments, and those whose message went to
 * an address of theirs about a cart that is another's by now. `busy`: a worker
 * has it, so more may be written about it. Whoever is committing one is waited
 * for.
 */
export async function lockTouchesOfContacts(
  db: Db,
  contactIds: string[]
): Promise<HeldTouch[]> {
  return await db.execute<HeldTouch>(
    `SELECT touch.id, touch.attempt,
            touch.state IN ('claimed', 'sending') AS busy
       FROM recovery_touch AS touch
      WHERE touch.id = ANY(ARRAY(
              SELECT own.id
                FROM recovery_enrollment AS enrollment
                JOIN recovery_touch AS own
                  ON own.enrollment_id = enrollment.id
                 AND own.deleted_at IS NULL
               WHERE enrollment.contact_id = ANY(?)
                 AND enrollment.deleted_at IS NULL
              UNION
              SELECT message.touch_id
                FROM recovery_address AS address
                JOIN recovery_message AS message
                  ON message.address_id = address.id
                 AND message.deleted_at IS NULL
               WHERE address.contact_id = ANY(?)
                 AND address.deleted_at IS NULL))
      ORDER BY touch.id
        FOR NO KEY UPDATE`,
    [contactIds, contactIds]
  )
}
