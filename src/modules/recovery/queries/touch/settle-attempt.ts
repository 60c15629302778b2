import type { Db } from "../../db"

/** An attempt, as its provider knows it. */
export type KnownAs = { key: string } | { provider: string; message_id: string }

export type HeardLate = KnownAs & {
  outcome: "accepted" | "refused"
  /** What the provider calls the message, where that was not known. */
  named?: string | null
  at: Date
  error?: string | null
}

/**
 * Notes what is heard of an attempt later than the worker waited for it: a
 * call that was answered after its time, or a provider's own report. May come
 * again, and in any order: what was accepted once stays accepted.
 *
 * The touch that waited for this answer in doubt is settled by it: `uncertain`
 * becomes `sent` or `failed`, and one that a report called refused becomes
 * `sent` when it arrived after all. What follows it was planned when it became
 * uncertain. One that is tried again meanwhile stays as it is: the gate and
 * the commit ask whether an earlier attempt was accepted, and send no other.
 *
 * Answers the touch's id and state; null when no such attempt is known.
 */
export async function settleAttempt(
  db: Db,
  heard: HeardLate
): Promise<{ touch_id: string; settled: string | null } | null> {
  const { outcome, at, named = null, error = null } = heard
  const [row] = await db.execute<{ touch_id: string; settled: string | null }>(
    `WITH known AS MATERIALIZED (
       SELECT key, touch_id, provider
         FROM recovery_attempt
        WHERE ${"key" in heard ? "key = ?" : "provider = ? AND provider_message_id = ?"}
          AND deleted_at IS NULL
     ), settled AS (
       UPDATE recovery_touch AS touch
          SET state = ?, sent_at = ?, error = ?, settled_at = ?,
              updated_at = ?
         FROM known
        WHERE touch.id = known.touch_id
          AND touch.delivery_key = known.key
          AND touch.state IN (${outcome === "accepted" ? "'uncertain', 'failed'" : "'uncertain'"})
          ${outcome === "accepted" ? "" : "AND touch.written_off_at IS NULL"}
       RETURNING touch.id, touch.state, touch.resends
     ), noted AS (
       UPDATE recovery_attempt AS attempt
          SET outcome = ?, answered_at = ?, error = ?,
              provider_message_id = COALESCE(
                attempt.provider_message_id,
                (SELECT ?::text
                  WHERE NOT EXISTS (
                    SELECT FROM recovery_attempt AS other
                     WHERE other.provider = attempt.provider
                       AND other.provider_message_id = ?
                       AND other.deleted_at IS NULL)))
        WHERE attempt.key IN (SELECT key FROM known)
          -- The touch first: so does whoever settles it.
          AND (SELECT count(*) FROM settled) >= 0
          AND attempt.outcome IS DISTINCT FROM 'accepted'
     ), revoked AS (
       UPDATE recovery_incentive AS incentive
          SET revoke_requested = true
         FROM settled
        WHERE settled.state = 'failed' AND settled.resends = 0
          AND incentive.touch_id = settled.id
          AND incentive.deleted_at IS NULL
          AND incentive.state IN ('reserved', 'issued')
     )
     SELECT known.touch_id, settled.state AS settled
       FROM known LEFT JOIN settled ON settled.id = known.touch_id`,
    [
      ...("key" in heard ? [heard.key] : [heard.provider, heard.message_id]),
      outcome === "accepted" ? "sent" : "failed",
      outcome === "accepted" ? at : null,
      outcome === "accepted" ? null : error,
      at,
      at,
      outcome,
      at,
      error,
      named,
      named,
    ]
  )
  return row ?? null
}
