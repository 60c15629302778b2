import type { Arm } from "../../../../domain/experiment/arm"
import type { Db } from "../../db"
import { liveDue } from "./live-due"

/** A claimed touch with what the gate and the message need of our tables. */
export type ClaimedTouch = {
  id: string
  sequence_id: string
  step_id: string
  position: number
  channel: string
  due_at: Date
  /** What comes after it was planned before. */
  followed: boolean
  /** It was put off before, since it fell due in an absence. */
  spread: boolean
  /** When it was first due, where something has held it back since. */
  held_since: Date | null
  /** When an earlier attempt was accepted, as was heard since; else null. */
  arrived_at: Date | null
  attempt: number
  excused: number
  /** When its last attempt was committed, if there was one. */
  sending_at: Date | null
  resends: number
  lease_id: string
  /** Of an attempt whose fate is unknown and which is to be repeated. */
  delivery_key: string | null
  enrollment_id: string
  arm: Arm
  /** The cart they have now: the abandoned one, or one rebuilt for them. */
  cart_id: string
  contact_id: string
  /** The address that the enrollment was made for. */
  address_id: string
  counted_from: Date
  locale: string
  email: string
  first_name: string | null
  /** The language that its person chose themselves. */
  chosen_locale: string | null
  last_order_at: Date | null
  /** Last activity by our own clock. */
  noted: Date
}

/**
 * A touch whose earlier attempts are known by their keys, one for each number:
 * whether one of them was accepted after all. One that was settled before is
 * knowingly sent again by an admin.
 */
const ARRIVED_AT = `
  CASE WHEN claimed.attempt > 1 AND claimed.settled_at IS NULL THEN
    (SELECT min(earlier.answered_at) FROM recovery_attempt AS earlier
      WHERE earlier.key = ANY(ARRAY(
              SELECT claimed.id || ':' || n
                FROM generate_series(1, claimed.attempt - 1) AS n))
        AND earlier.outcome = 'accepted')
  END`

type Lease = { now: Date; leaseId: string; leaseUntil: Date }

/**
 * Takes the touches of a channel that are longest due, under a lease. What
 * another worker has locked is passed over. Touches of a sequence that is not
 * active wait.
 */
export async function claimDueTouches(
  db: Db,
  input: Lease & { channel: string; limit: number }
): Promise<ClaimedTouch[]> {
  return await claim(
    db,
    `SELECT id
       FROM ${liveDue({ limit: "?", lock: "FOR UPDATE OF touch SKIP LOCKED" })}
              AS longest
      ORDER BY due_at, id
      LIMIT ?`,
    [[input.channel], input.now, input.limit, input.limit],
    input
  )
}

/**
 * Takes one touch that an admin wants out now, however early: one that waits,
 * in an active sequence; one that failed, unless its code was taken back with
 * it; or one whose fate is unknown, which is then knowingly sent again. Null
 * when it is none of them, or a worker has it.
 */
export async function claimTouch(
  db: Db,
  input: Lease & { id: string; state: "due" | "failed" | "uncertain" }
): Promise<ClaimedTouch | null> {
  const [touch] = await claim(
    db,
    `SELECT touch.id
       FROM recovery_touch AS touch
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = touch.enrollment_id
       JOIN recovery_sequence AS sequence
         ON sequence.id = touch.sequence_id
      WHERE touch.id = ?
        AND touch.state = ?
        AND touch.written_off_at IS NULL
        AND touch.deleted_at IS NULL
        AND enrollment.state <> 'exited'
        AND ((sequence.status = 'active' AND sequence.deleted_at IS NULL)
          OR touch.state <> 'due')
        AND (touch.state <> 'failed'
          OR NOT EXISTS (SELECT FROM recovery_incentive AS incentive
                          WHERE incentive.touch_id = touch.id
                            AND incentive.deleted_at IS NULL))
        FOR UPDATE OF enrollment, touch SKIP LOCKED`,
    [input.id, input.state],
    input
  )
  return touch ?? null
}

/**
 * Rows are found by `= ANY(ARRAY(…))` rather than by a join: a planner that
 * has just seen no touch in a state would read the whole table for it.
 */
async function claim(
  db: Db,
  picked: string,
  params: unknown[],
  { now, leaseId, leaseUntil }: Lease
): Promise<ClaimedTouch[]> {
  return await db.execute<ClaimedTouch>(
    `WITH picked AS MATERIALIZED (
       ${picked}
     ), claimed AS (
       UPDATE recovery_touch AS touch
          SET state = 'claimed', lease_id = ?, lease_until = ?,
              attempt = touch.attempt + 1,
              resends = touch.resends
                + CASE WHEN touch.state = 'uncertain' THEN 1 ELSE 0 END,
              -- What failed was not delivered under its key: it is over.
              delivery_key = CASE WHEN touch.state <> 'failed'
                                  THEN touch.delivery_key END,
              updated_at = ?
        WHERE touch.id = ANY(ARRAY(SELECT id FROM picked))
       RETURNING touch.*
     )
     SELECT claimed.id, claimed.sequence_id, claimed.step_id,
            claimed.position, claimed.channel, claimed.due_at,
            claimed.followed, claimed.spread, claimed.held_since,
            ${ARRIVED_AT} AS arrived_at, claimed.attempt, claimed.excused,
            claimed.sending_at, claimed.resends, claimed.lease_id,
            claimed.delivery_key, claimed.enrollment_id, enrollment.arm,
            COALESCE(enrollment.restored_cart_id, enrollment.cart_id)
              AS cart_id,
            enrollment.contact_id, enrollment.address_id,
            enrollment.counted_from, enrollment.locale,
            address.address AS email, contact.first_name,
            CASE WHEN contact.locale_chosen_at IS NOT NULL
                 THEN contact.locale END AS chosen_locale,
            contact.last_order_at,
            COALESCE(cart.last_activity_at, enrollment.counted_from) AS noted
       FROM claimed
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = claimed.enrollment_id
       JOIN recovery_contact AS contact ON contact.id = enrollment.contact_id
       JOIN recovery_address AS address ON address.id = enrollment.address_id
       LEFT JOIN recovery_tracked_cart AS cart
         ON cart.cart_id =
              COALESCE(enrollment.restored_cart_id, enrollment.cart_id)
        AND cart.deleted_at IS NULL
      WHERE enrollment.id = ANY(ARRAY(SELECT enrollment_id FROM claimed))
      ORDER BY claimed.due_at, claimed.id`,
    [...params, leaseId, leaseUntil, now]
  )
}
