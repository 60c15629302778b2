import type { AdminUncertainTouch } from "../../../../types"
import type { Db } from "../../db"

export type UncertainTouchRow = Omit<
  AdminUncertainTouch,
  "sending_at" | "settled_at"
> & { sending_at: Date | null; settled_at: Date }

/**
 * Touches of which nobody knows whether they were sent and that were not
 * written off; those given up last come first.
 */
export async function listUncertainTouches(
  db: Db,
  page: { limit: number; offset: number }
): Promise<UncertainTouchRow[]> {
  return await db.execute<UncertainTouchRow>(
    `SELECT touch.id, enrollment.cart_id, contact.email,
            COALESCE(step.name, '') AS step_name,
            touch.position AS step_position, touch.channel, touch.sending_at,
            touch.settled_at, touch.attempt, touch.resends, touch.error,
            touch.delivery_key, enrollment.state AS enrollment_state,
            enrollment.exit_reason,
            EXISTS (SELECT FROM recovery_touch AS later
                     WHERE later.enrollment_id = touch.enrollment_id
                       AND later.position > touch.position
                       AND later.state IN ('sending', 'sent', 'uncertain')
                       AND later.deleted_at IS NULL) AS has_later_touch
       FROM (SELECT *
               FROM recovery_touch
              WHERE state = 'uncertain' AND written_off_at IS NULL
                AND deleted_at IS NULL
              ORDER BY settled_at DESC, id DESC
              LIMIT ? OFFSET ?) AS touch
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = touch.enrollment_id
       JOIN recovery_contact AS contact ON contact.id = enrollment.contact_id
       LEFT JOIN recovery_sequence_step AS step ON step.id = touch.step_id
      ORDER BY touch.settled_at DESC, touch.id DESC`,
    [page.limit, page.offset]
  )
}

/** How many of them there are. */
export async function countUncertainTouches(db: Db): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    `SELECT count(*)::int AS count
       FROM recovery_touch
      WHERE state = 'uncertain' AND written_off_at IS NULL
        AND deleted_at IS NULL`
  )
  return row!.count
}
