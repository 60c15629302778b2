import { addMs } from "../../../../domain/time/duration"
import type { AdminProblemTouch } from "../../../../types"
import type { Db } from "../../db"
import { FAILED_SHOWN_MS } from "../alert/failed-shown"
import { RECEIVER, RECEIVER_ROWS } from "./receiver"

export type ProblemTouchRow = Omit<
  AdminProblemTouch,
  "sending_at" | "settled_at"
> & { sending_at: Date | null; settled_at: Date }

/** Dismissed ones are left out, and failed ones after a week. */
const PROBLEMS = `
  (SELECT * FROM recovery_touch
    WHERE state = 'uncertain' AND written_off_at IS NULL
      AND deleted_at IS NULL
   UNION ALL
   SELECT * FROM recovery_touch
    WHERE state = 'failed' AND settled_at > ? AND written_off_at IS NULL
      AND deleted_at IS NULL)`

/**
 * Touches that could not be sent, or of which nobody knows whether they were;
 * those given up last come first.
 */
export async function listProblemTouches(
  db: Db,
  input: { now: Date; limit: number; offset: number }
): Promise<ProblemTouchRow[]> {
  return await db.execute<ProblemTouchRow>(
    `SELECT touch.id, touch.state, enrollment.cart_id,
            ${RECEIVER} AS email,
            COALESCE(step.name, '') AS step_name,
            touch.position AS step_position, touch.channel, touch.sending_at,
            touch.settled_at, touch.attempt, touch.resends, touch.error,
            touch.delivery_key, enrollment.state AS enrollment_state,
            enrollment.exit_reason,
            EXISTS (SELECT FROM recovery_touch AS later
                     WHERE later.enrollment_id = touch.enrollment_id
                       AND later.position > touch.position
                       AND later.state IN ('sending', 'sent', 'uncertain')
                       AND later.deleted_at IS NULL) AS has_later_touch,
            touch.state = 'failed'
              AND EXISTS (SELECT FROM recovery_incentive AS incentive
                           WHERE incentive.touch_id = touch.id
                             AND incentive.deleted_at IS NULL)
              AS has_lost_code
       FROM (SELECT * FROM ${PROBLEMS} AS problem
              ORDER BY settled_at DESC, id DESC
              LIMIT ? OFFSET ?) AS touch
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = touch.enrollment_id
       ${RECEIVER_ROWS}
       LEFT JOIN recovery_sequence_step AS step ON step.id = touch.step_id
      ORDER BY touch.settled_at DESC, touch.id DESC`,
    [addMs(input.now, -FAILED_SHOWN_MS), input.limit, input.offset]
  )
}

/** How many of them there are. */
export async function countProblemTouches(db: Db, now: Date): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${PROBLEMS} AS problem`,
    [addMs(now, -FAILED_SHOWN_MS)]
  )
  return row!.count
}
