import type { Claim } from "../../../../domain/attribution/credit-touch"
import type { Db } from "../../db"
import {
  ENROLLMENTS_OF_PERSON,
  type Person,
  personParams,
} from "../enrollment/enrollments-of-person"

/** No order before this one was put down to the enrollment as one of these. */
const notTaken = (statuses: string) => `
  COALESCE((SELECT false FROM recovery_recovery AS earlier
             WHERE earlier.enrollment_id = touch.enrollment_id
               AND earlier.status = ANY(${statuses})
               AND (earlier.recovered_at, earlier.order_id)
                   < (?::timestamptz, ?)
               AND earlier.deleted_at IS NULL LIMIT 1), true)`

const WON = "ARRAY['recovered']"
const ANY_OF_THEM = "ARRAY['recovered', 'assisted']"

/**
 * What an order may be put down to: clicks that are believed, messages, since
 * a moment, to its person, whatever the cart or device; and the touches of our
 * codes that it used. An enrollment is put down for one order only, the
 * first.
 */
export async function listClaims(
  db: Db,
  input: Person & {
    order_id: string
    codes: string[]
    placedAt: Date
    since: Date
  }
): Promise<Claim[]> {
  const { order_id, codes, placedAt, since } = input
  const upTo = [placedAt, order_id]
  const rows = await db.execute<Claim>(
    `WITH touches AS MATERIALIZED (
       SELECT touch.id, touch.enrollment_id, touch.sent_at
         FROM recovery_touch AS touch
        WHERE touch.deleted_at IS NULL
          AND touch.enrollment_id IN (${ENROLLMENTS_OF_PERSON})
     )
     SELECT touch.id AS touch_id, touch.enrollment_id, 'click' AS basis,
            event.occurred_at AS at
       FROM touches AS touch
       JOIN recovery_touch_event AS event
         ON event.touch_id = touch.id AND event.kind = 'clicked'
        AND event.deleted_at IS NULL
      WHERE event.occurred_at BETWEEN ? AND ? AND event.actor = 'human'
        AND ${notTaken(WON)}
     UNION ALL
     SELECT touch.id, touch.enrollment_id, 'messaged', touch.sent_at
       FROM touches AS touch
      WHERE touch.sent_at BETWEEN ? AND ? AND ${notTaken(ANY_OF_THEM)}
     UNION ALL
     SELECT touch.id, touch.enrollment_id, 'code', ?::timestamptz
       FROM recovery_incentive AS incentive
       JOIN recovery_touch AS touch ON touch.id = incentive.touch_id
      WHERE incentive.code = ANY(?) AND incentive.deleted_at IS NULL
        AND incentive.state = 'redeemed' AND incentive.order_id = ?
        AND ${notTaken(WON)}`,
    [
      ...personParams(input),
      ...[since, placedAt, ...upTo],
      ...[since, placedAt, ...upTo],
      ...[placedAt, codes, order_id, ...upTo],
    ]
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
