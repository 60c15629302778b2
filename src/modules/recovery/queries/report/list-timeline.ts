import type { AdminTimelineEntry } from "../../../../types"
import type { Db } from "../../db"
import { EVIDENCE, EVIDENCE_ROWS } from "../consent/evidence"

export type TimelineRow = Omit<
  AdminTimelineEntry,
  "at" | "by" | "sequence_name" | "passed_over"
> & { at: Date }

/**
 * Everything that happened to an abandoned cart, newest first: one row a
 * fact, from the tables that hold it. A cart that was given back as a new one
 * has the story of the one that it came from. What is not deleted is asked for
 * everywhere: no index of Medusa's holds anything else.
 */
export async function listTimeline(
  db: Db,
  cartId: string
): Promise<TimelineRow[]> {
  return await db.execute<TimelineRow>(
    `WITH enrollments AS (
       SELECT * FROM recovery_enrollment
        WHERE (cart_id = ? OR restored_cart_id = ?) AND deleted_at IS NULL
     ), touches AS (
       SELECT touch.*, step.name AS step_name, ${EVIDENCE} AS consent
         FROM recovery_touch AS touch
         JOIN enrollments ON enrollments.id = touch.enrollment_id
         LEFT JOIN recovery_sequence_step AS step ON step.id = touch.step_id
         ${EVIDENCE_ROWS}
        WHERE touch.deleted_at IS NULL
     ), facts AS (
       SELECT abandoned_at AS at, 'abandoned' AS kind, 0 AS rank,
              NULL::int AS step, NULL::text AS step_name,
              unreachable_reason AS reason, NULL::text AS code,
              NULL::text AS actor, NULL::float8 AS amount,
              NULL::text AS currency_code, NULL::text AS touch_id
         FROM recovery_tracked_cart
        WHERE cart_id = ? AND abandoned_at IS NOT NULL
          AND deleted_at IS NULL
       UNION ALL
       SELECT enrolled_at, 'enrolled', 1, NULL, NULL, NULL, NULL, NULL, NULL,
              NULL, NULL
         FROM enrollments
       UNION ALL
       SELECT CASE WHEN state IN ('due', 'claimed', 'sending') THEN due_at
                   ELSE COALESCE(settled_at, due_at) END,
              CASE state
                WHEN 'due' THEN CASE WHEN error IS NULL
                  THEN 'touch_scheduled' ELSE 'touch_retry' END
                WHEN 'claimed' THEN 'touch_scheduled'
                WHEN 'sending' THEN 'touch_scheduled'
                ELSE 'touch_' || state END,
              3, position, step_name,
              COALESCE(skip_reason, error), NULL, NULL, NULL, NULL, id
         FROM touches
       UNION ALL
       SELECT written_off_at, 'touch_written_off', 7, position, step_name,
              NULL, NULL, NULL, NULL, NULL, id
         FROM touches
        WHERE state IN ('uncertain', 'failed')
          AND written_off_at IS NOT NULL
       UNION ALL
       SELECT event.occurred_at, event.kind,
              CASE event.kind WHEN 'clicked' THEN 4 ELSE 5 END,
              touches.position, touches.step_name, NULL, NULL,
              CASE WHEN event.kind NOT IN ('delivered', 'bounced')
                   THEN event.actor END,
              NULL, NULL, touches.id
         FROM recovery_touch_event AS event
         JOIN touches ON touches.id = event.touch_id
        WHERE event.kind NOT IN ('viewed', 'opened', 'trapped', 'asked')
          AND event.deleted_at IS NULL
       UNION ALL
       SELECT incentive.issued_at, 'incentive_issued', 2, touches.position,
              touches.step_name, NULL, incentive.code, NULL, NULL, NULL,
              touches.id
         FROM recovery_incentive AS incentive
         JOIN touches ON touches.id = incentive.touch_id
        WHERE incentive.issued_at IS NOT NULL AND incentive.deleted_at IS NULL
       UNION ALL
       SELECT incentive.ended_at, 'incentive_' || incentive.state, 6,
              touches.position, touches.step_name, NULL, incentive.code, NULL,
              NULL, NULL, touches.id
         FROM recovery_incentive AS incentive
         JOIN touches ON touches.id = incentive.touch_id
        WHERE incentive.ended_at IS NOT NULL AND incentive.deleted_at IS NULL
       UNION ALL
       SELECT exited_at, 'exited', 8, NULL, NULL,
              COALESCE(exit_reason, 'completed'), NULL, NULL, NULL, NULL,
              NULL
         FROM enrollments
        WHERE exited_at IS NOT NULL
       UNION ALL
       SELECT recovery.recovered_at,
              CASE recovery.basis WHEN 'messaged' THEN 'assisted'
                                  ELSE 'recovered' END, 9,
              touches.position, touches.step_name, NULL, recovery.code, NULL,
              recovery.revenue::float8, recovery.currency_code, touches.id
         FROM recovery_recovery AS recovery
         JOIN touches ON touches.id = recovery.touch_id
        WHERE recovery.deleted_at IS NULL
       UNION ALL
       SELECT recovery.refunded_at, 'refunded', 10, touches.position,
              touches.step_name, NULL, NULL, NULL, recovery.refunded::float8,
              recovery.currency_code, touches.id
         FROM recovery_recovery AS recovery
         JOIN touches ON touches.id = recovery.touch_id
         WHERE recovery.refunded > 0 AND recovery.refunded_at IS NOT NULL
           AND recovery.deleted_at IS NULL
       UNION ALL
       SELECT recovery.reversed_at,
              CASE recovery.basis WHEN 'messaged' THEN 'assisted_reversed'
                                  ELSE 'reversed' END, 11,
              touches.position, touches.step_name, NULL, NULL, NULL,
              recovery.revenue::float8, recovery.currency_code, touches.id
         FROM recovery_recovery AS recovery
         JOIN touches ON touches.id = recovery.touch_id
        WHERE recovery.reversed_at IS NOT NULL AND recovery.deleted_at IS NULL
     )
     SELECT facts.at, facts.kind, facts.step, facts.step_name, facts.reason,
            facts.code, facts.actor, facts.amount, facts.currency_code,
            facts.touch_id,
            CASE WHEN facts.kind IN ('touch_sent', 'touch_uncertain')
                 THEN touches.consent END AS consent
       FROM facts
       LEFT JOIN touches ON touches.id = facts.touch_id
      ORDER BY at DESC, rank DESC`,
    [cartId, cartId, cartId]
  )
}
