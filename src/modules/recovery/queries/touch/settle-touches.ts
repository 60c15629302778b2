import type { ExitReason } from "../../../../domain/enrollment/exit-reason"
import type {
  SkipReason,
  TouchState,
} from "../../../../domain/touch/touch-state"
import { type Db, rowsParam } from "../../db"
import type { TouchRow } from "./insert-touches"

/** What became of a touch, and what follows from it. */
export type Settlement = {
  /** `due`: tried again, or put off, until `due_at`. */
  state: "sent" | "due" | "failed" | "uncertain" | "skipped"
  due_at?: Date
  /** Nothing was tried: the attempt does not count. */
  untried?: boolean
  /** It failed through the sender's trouble: the attempt does not count. */
  excused?: boolean
  /** It is given to the provider again, not knowing whether it has it. */
  resent?: boolean
  /** What the next attempt is known by, where it must be the same again. */
  keep_key?: boolean
  error?: string
  message_id?: string | null
  skip_reason?: SkipReason
  /** The activity that a touch which was put off is counted from. */
  counted_from?: Date
  /** Ends the enrollment for this reason. */
  exit_reason?: ExitReason
  /** Ends the enrollment after its last step. */
  complete?: boolean
  /** The touch that comes after it. */
  next?: TouchRow
}

export type SettleRow = Settlement & {
  id: string
  lease_id: string
  enrollment_id: string
  at: Date
}

export type Settled = {
  id: string
  /** Null when the lease was lost: whoever holds it now settles it. */
  state: TouchState | null
  /** Its enrollment is locked by another transaction: ask again. */
  busy: boolean
}

/**
 * Writes what became of touches under their leases, with all that follows in
 * the same statement: the next touch, the end of the enrollment, the end of a
 * code that reaches nobody any more. One that would be tried again is canceled when
 * its enrollment has ended meanwhile.
 *
 * Only a claimed or sending touch has a lease, so the lease alone decides: with
 * the states beside it the planner would expect one row and compare each with
 * each.
 *
 * Enrollments are locked first, in the order of their ids; those that another
 * transaction holds are passed over, so that one stuck order keeps nobody
 * else's message from being settled.
 */
export async function settleTouches(
  db: Db,
  rows: SettleRow[]
): Promise<Settled[]> {
  return await db.execute<Settled>(
    `WITH asked AS MATERIALIZED (
       SELECT *
         FROM jsonb_to_recordset(?::jsonb) AS row(
                id text, lease_id text, enrollment_id text, at timestamptz,
                state text, due_at timestamptz, untried boolean,
                excused boolean, resent boolean, keep_key boolean, error text,
                message_id text, skip_reason text, counted_from timestamptz, exit_reason text,
                complete boolean, next jsonb)
     ), held AS MATERIALIZED (
       SELECT id, state, exit_reason
         FROM recovery_enrollment
        WHERE id = ANY(ARRAY(SELECT enrollment_id FROM asked))
        ORDER BY id
          FOR NO KEY UPDATE SKIP LOCKED
     ), settled AS (
       UPDATE recovery_touch AS touch
          SET state = CASE WHEN asked.state = 'due' AND held.state = 'exited'
                           THEN 'canceled' ELSE asked.state END,
              skip_reason = CASE WHEN asked.state = 'due'
                                 THEN held.exit_reason
                                 ELSE asked.skip_reason END,
              due_at = COALESCE(asked.due_at, touch.due_at),
              attempt = touch.attempt
                - CASE WHEN asked.untried THEN 1 ELSE 0 END,
              excused = touch.excused
                + CASE WHEN asked.excused THEN 1 ELSE 0 END,
              resends = touch.resends
                + CASE WHEN asked.resent THEN 1 ELSE 0 END,
              delivery_key = CASE WHEN asked.state = 'due'
                                   AND asked.keep_key IS NOT TRUE
                                  THEN NULL ELSE touch.delivery_key END,
              sent_at = CASE WHEN asked.state = 'sent' THEN asked.at END,
              settled_at = CASE WHEN asked.state <> 'due'
                                  OR held.state = 'exited'
                                THEN asked.at END,
              error = asked.error, provider_message_id = asked.message_id,
              lease_id = NULL, lease_until = NULL, updated_at = asked.at
         FROM asked
         JOIN held ON held.id = asked.enrollment_id
        WHERE touch.id = ANY(ARRAY(SELECT id FROM asked))
          AND touch.id = asked.id
          AND touch.lease_id = asked.lease_id
       RETURNING touch.id, touch.state, touch.resends
     ), followed AS (
       INSERT INTO recovery_touch
         (id, enrollment_id, step_id, position, channel, due_at)
       SELECT next.id, next.enrollment_id, next.step_id, next.position,
              next.channel, next.due_at
         FROM asked
         JOIN settled ON settled.id = asked.id
         JOIN held ON held.id = asked.enrollment_id AND held.state = 'active'
        CROSS JOIN LATERAL jsonb_to_record(asked.next) AS next(
                id text, enrollment_id text, step_id text, position integer,
                channel text, due_at timestamptz)
        WHERE asked.next IS NOT NULL
       ON CONFLICT (enrollment_id, step_id) WHERE deleted_at IS NULL DO NOTHING
     ), moved AS (
       UPDATE recovery_enrollment AS enrollment
          SET state = CASE WHEN asked.exit_reason IS NOT NULL THEN 'exited'
                           WHEN asked.complete THEN 'completed'
                           ELSE enrollment.state END,
              exit_reason = COALESCE(asked.exit_reason, enrollment.exit_reason),
              exited_at = CASE WHEN asked.exit_reason IS NOT NULL
                                 OR asked.complete
                               THEN asked.at ELSE enrollment.exited_at END,
              counted_from = COALESCE(asked.counted_from,
                                      enrollment.counted_from),
              updated_at = asked.at
         FROM asked
         JOIN settled ON settled.id = asked.id
         JOIN held ON held.id = asked.enrollment_id AND held.state = 'active'
        WHERE enrollment.id = held.id
          AND (asked.exit_reason IS NOT NULL OR asked.complete
            OR asked.counted_from IS NOT NULL)
     ), revoked AS (
       UPDATE recovery_incentive AS incentive
          SET revoke_requested = true
         FROM settled
        WHERE settled.state IN ('skipped', 'failed', 'canceled')
          AND settled.resends = 0
          AND incentive.touch_id = settled.id
          AND incentive.deleted_at IS NULL
          AND incentive.state IN ('reserved', 'issued')
     )
     SELECT asked.id, settled.state, held.id IS NULL AS busy
       FROM asked
       LEFT JOIN held ON held.id = asked.enrollment_id
       LEFT JOIN settled ON settled.id = asked.id`,
    [rowsParam(rows)]
  )
}
