import type { ExitReason } from "../../../../domain/enrollment/exit-reason"
import type {
  SkipReason,
  TouchState,
} from "../../../../domain/touch/touch-state"
import type { AttemptOutcome } from "../../../../domain/touch/attempt-outcome"
import { type Db, rowsParam } from "../../db"
import type { TouchRow } from "./insert-touches"
import { nextStep } from "./next-step"

/** What became of a touch, and what follows from it. */
export type Settlement = {
  /** `due`: tried again, or put off, until `due_at`. */
  state: "sent" | "due" | "failed" | "uncertain" | "skipped"
  due_at?: Date
  /** Nothing was tried: the attempt does not count. */
  untried?: boolean
  /** It is put off since it fell due in an absence, together with others. */
  spread?: boolean
  /** A cap, an order or the hour holds it back. */
  held?: boolean
  /** It failed through the sender's trouble: the attempt does not count. */
  excused?: boolean
  /** It is given to the provider again, not knowing whether it has it. */
  resent?: boolean
  /** What the next attempt is known by, where it must be the same again. */
  keep_key?: boolean
  error?: string
  skip_reason?: SkipReason
  /** When the provider took it, where that was heard only later. */
  sent_at?: Date
  /** The activity that a touch which was put off is counted from. */
  counted_from?: Date
  /** Ends the enrollment for this reason. */
  exit_reason?: ExitReason
  /**
   * What may follow, in its order: the first whose step has no touch yet is
   * planned, and without one the enrollment is complete. Only where nothing
   * followed it before.
   */
  steps?: TouchRow[]
  /** What is known of the handing-over that it is settled by. */
  attempt?: SettledAttempt
}

export type SettledAttempt = {
  /** What the provider knows it by. */
  key: string
  outcome: AttemptOutcome
  message_id?: string | null
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
  /** The provider gave its message an id that another one has: not kept. */
  id_taken: boolean
  /** It was heard already that the provider took what is settled otherwise. */
  arrived: boolean
}

/**
 * Writes what became of touches under their leases, with all that follows in
 * the same statement: the next touch, the end of the enrollment, the end of a
 * code that reaches nobody any more, and what is known of the attempt. One
 * that would be tried again is canceled when its enrollment has ended
 * meanwhile.
 *
 * Only a claimed or sending touch has a lease, so the lease alone decides: with
 * the states beside it the planner would expect one row and compare each with
 * each. So it would wherever what is settled is joined with what was asked;
 * therefore `settled` gives back all that follows needs.
 *
 * Enrollments are locked first, in the order of their ids; those that another
 * transaction holds are passed over, so that one stuck order keeps nobody
 * else's message from being settled. The lock also makes the next touch the
 * only one: whoever plans another holds it.
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
                state text, due_at timestamptz, untried boolean, spread boolean,
                held boolean,
                excused boolean, resent boolean, keep_key boolean, error text,
                skip_reason text, sent_at timestamptz,
                counted_from timestamptz, exit_reason text, steps jsonb,
                attempt jsonb)
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
              spread = touch.spread OR COALESCE(asked.spread, false),
              held_since = CASE WHEN asked.held
                                THEN COALESCE(touch.held_since, touch.due_at)
                                WHEN asked.counted_from IS NULL
                                THEN touch.held_since END,
              excused = touch.excused
                + CASE WHEN asked.excused THEN 1 ELSE 0 END,
              resends = touch.resends
                + CASE WHEN asked.resent THEN 1 ELSE 0 END,
              delivery_key = CASE WHEN asked.state = 'due'
                                   AND asked.keep_key IS NOT TRUE
                                  THEN NULL ELSE touch.delivery_key END,
              sent_at = CASE WHEN asked.state = 'sent'
                             THEN COALESCE(asked.sent_at, asked.at) END,
              settled_at = CASE WHEN asked.state <> 'due'
                                  OR held.state = 'exited'
                                THEN asked.at END,
              followed = touch.followed OR asked.state <> 'due',
              error = asked.error,
              lease_id = NULL, lease_until = NULL, updated_at = asked.at
         FROM asked
         JOIN held ON held.id = asked.enrollment_id
        WHERE touch.id = ANY(ARRAY(SELECT id FROM asked))
          AND touch.id = asked.id
          AND touch.lease_id = asked.lease_id
       RETURNING touch.id, touch.enrollment_id, touch.state, touch.resends,
                 asked.at, asked.error, asked.counted_from, asked.exit_reason,
                 asked.steps, asked.attempt,
                 held.state = 'active' AS lives
     ), chosen AS MATERIALIZED (
       SELECT settled.enrollment_id, settled.at, settled.counted_from,
              settled.exit_reason,
              settled.steps IS NOT NULL AND next.id IS NULL AS complete,
              next.id, next.sequence_id, next.step_id, next.position,
              next.channel, next.due_at
         FROM settled
         LEFT JOIN LATERAL ${nextStep("settled.steps", "settled.enrollment_id")}
                AS next ON true
        WHERE settled.lives
          AND (settled.steps IS NOT NULL OR settled.exit_reason IS NOT NULL
            OR settled.counted_from IS NOT NULL)
     ), followed AS (
       INSERT INTO recovery_touch
         (id, enrollment_id, sequence_id, step_id, position, channel, due_at)
       SELECT id, enrollment_id, sequence_id, step_id, position, channel,
              due_at
         FROM chosen
        WHERE id IS NOT NULL AND exit_reason IS NULL
       ON CONFLICT (enrollment_id, step_id) WHERE deleted_at IS NULL DO NOTHING
     ), moved AS (
       UPDATE recovery_enrollment AS enrollment
          SET state = CASE WHEN chosen.exit_reason IS NOT NULL THEN 'exited'
                           WHEN chosen.complete THEN 'completed'
                           ELSE enrollment.state END,
              exit_reason = COALESCE(chosen.exit_reason,
                                     enrollment.exit_reason),
              exited_at = CASE WHEN chosen.exit_reason IS NOT NULL
                                 OR chosen.complete
                               THEN chosen.at ELSE enrollment.exited_at END,
              counted_from = COALESCE(chosen.counted_from,
                                      enrollment.counted_from),
              updated_at = chosen.at
         FROM chosen
        WHERE enrollment.id = ANY(ARRAY(SELECT enrollment_id FROM chosen))
          AND enrollment.id = chosen.enrollment_id
          AND (chosen.exit_reason IS NOT NULL OR chosen.complete
            OR chosen.counted_from IS NOT NULL)
     ), ended AS (
       -- What was planned before it was undecided, and ends with it.
       UPDATE recovery_touch AS touch
          SET state = 'canceled', skip_reason = chosen.exit_reason,
              settled_at = chosen.at, updated_at = chosen.at,
              lease_id = NULL, lease_until = NULL
         FROM chosen
        WHERE touch.enrollment_id = ANY(ARRAY(
                SELECT enrollment_id FROM chosen
                 WHERE exit_reason IS NOT NULL))
          AND touch.enrollment_id = chosen.enrollment_id
          AND touch.id <> ALL(ARRAY(SELECT id FROM settled))
          AND touch.state IN ('due', 'claimed')
          AND touch.deleted_at IS NULL
       RETURNING touch.id
     ), revoked AS (
       UPDATE recovery_incentive AS incentive
          SET revoke_requested = true
        WHERE incentive.touch_id = ANY(ARRAY(
                SELECT id FROM settled
                 WHERE state IN ('skipped', 'failed', 'canceled')
                   AND resends = 0
                UNION ALL
                SELECT id FROM ended))
          AND incentive.deleted_at IS NULL
          AND incentive.state IN ('reserved', 'issued')
     ), heard AS MATERIALIZED (
       ${HEARD}
     ), noted AS (
       ${NOTED}
     )
     SELECT asked.id, settled.state, held.id IS NULL AS busy,
            COALESCE(heard.message_id IS NOT NULL AND NOT heard.is_own, false)
              AS id_taken,
            COALESCE(heard.arrived AND heard.outcome <> 'accepted', false)
              AS arrived
       FROM asked
       LEFT JOIN held ON held.id = asked.enrollment_id
       LEFT JOIN settled ON settled.id = asked.id
       LEFT JOIN heard ON heard.touch_id = asked.id`,
    [rowsParam(rows)]
  )
}

/**
 * What was answered about attempts, and whether each message's id is its own.
 * A provider that gives one id to many must not keep any from being settled.
 */
const HEARD = `
       SELECT settled.id AS touch_id, settled.at, settled.error,
              settled.attempt ->> 'key' AS key,
              settled.attempt ->> 'outcome' AS outcome, message_id,
              known.outcome IS NOT DISTINCT FROM 'accepted' AS arrived,
              row_number() OVER (
                PARTITION BY known.provider, message_id ORDER BY settled.id) = 1
              AND NOT COALESCE(
                (SELECT true FROM recovery_attempt AS other
                  WHERE other.provider = known.provider
                    AND other.provider_message_id = message_id
                    AND other.deleted_at IS NULL
                    AND other.key <> known.key LIMIT 1), false) AS is_own
         FROM settled
         JOIN recovery_attempt AS known
           ON known.key = settled.attempt ->> 'key',
              LATERAL (SELECT settled.attempt ->> 'message_id' AS message_id)
                AS named
        WHERE known.key = ANY(ARRAY(SELECT attempt ->> 'key' FROM settled))`

const NOTED = `
       UPDATE recovery_attempt AS attempt
          SET outcome = heard.outcome, error = heard.error,
              answered_at = CASE WHEN heard.outcome IN ('accepted', 'refused')
                                 THEN heard.at END,
              provider_message_id = COALESCE(
                attempt.provider_message_id,
                CASE WHEN heard.is_own THEN heard.message_id END)
         FROM heard
        WHERE attempt.key = ANY(ARRAY(SELECT key FROM heard))
          AND attempt.key = heard.key
          AND attempt.outcome IS DISTINCT FROM 'accepted'`
