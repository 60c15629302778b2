import type { AlertCode } from "../../../../domain/alert/alert-code"
import { addMs } from "../../../../domain/time/duration"
import { EMAIL } from "../../../../domain/touch/channel"
import type { Db } from "../../db"
import { FAILING } from "../cursor/failing"
import { liveDue } from "../touch/live-due"

export type WatchFacts = {
  /** When the first touch was due that nothing holds up. */
  oldest_due: Date | null
  /** The latest activity of a cart that is not abandoned or ordered. */
  last_cart: Date | null
  /** The latest hours that were noted. */
  cart_hour: Date | null
  order_hour: Date | null
  /** Values by cursor. */
  cursors: Record<string, string>
  /** Alerts that are open or that staff do not know all of. */
  alerts: WatchedAlert[]
  /** Since when the email channel is paused, and why; null while it is not. */
  pause: { since: string; reason: string } | null
  /** Of the last hour and day. */
  failed_hour: number
  failed_day: number
  uncertain_hour: number
  uncertain_day: number
  /** Failed before, not for the sender's trouble, and waiting for another try. */
  retrying: number
}

/** Times as ISO 8601 strings. */
export type WatchedAlert = {
  code: AlertCode
  opened_at: string
  closed_at: string | null
}

/** No count goes further: the cost of a look is bounded. */
const MOST = 10_000

const HOUR_MS = 3_600_000

/**
 * What the rules of alerts look at first, in one statement. Each part is an
 * end of an index, or a count that is small while all is well.
 *
 * @param channels that no setting holds up
 */
export async function readWatchFacts(
  db: Db,
  { channels, now }: { channels: readonly string[]; now: Date }
): Promise<WatchFacts> {
  const dayAgo = addMs(now, -24 * HOUR_MS)
  const [row] = await db.execute<WatchFacts>(
    `SELECT (SELECT min(due_at)
               FROM ${liveDue({ limit: "1" })} AS due) AS oldest_due,
            (SELECT max(last_activity_at) FROM recovery_tracked_cart
              WHERE status = 'active' AND deleted_at IS NULL) AS last_cart,
            (SELECT max(hour) FROM recovery_pulse
              WHERE kind = 'cart' AND deleted_at IS NULL) AS cart_hour,
            (SELECT max(hour) FROM recovery_pulse
              WHERE kind = 'order' AND deleted_at IS NULL) AS order_hour,
            (SELECT COALESCE(jsonb_object_agg(id, value), '{}')
               FROM recovery_cursor
              WHERE id IN ('swept_orders', 'watched_since', 'stalled_since',
                           'checked_until')
                 OR starts_with(id, ?))
              AS cursors,
            (SELECT COALESCE(jsonb_agg(jsonb_build_object('code', code,
                      'opened_at', opened_at, 'closed_at', closed_at)), '[]')
               FROM recovery_alert
              WHERE told_closed_at IS NULL AND deleted_at IS NULL) AS alerts,
            (SELECT jsonb_build_object('since', paused_since,
                                       'reason', reason)
               FROM recovery_channel_pause
              WHERE channel = ? AND level > 0) AS pause,
            failed.hour AS failed_hour, failed.day AS failed_day,
            uncertain.hour AS uncertain_hour, uncertain.day AS uncertain_day,
            (SELECT count(*)::int
               FROM (SELECT FROM recovery_touch
                      WHERE state = 'due' AND error IS NOT NULL
                        AND excused = 0 AND deleted_at IS NULL
                      LIMIT ${MOST}) AS troubled) AS retrying
       FROM ${latestOf("failed")} AS failed,
            ${latestOf("uncertain")} AS uncertain`,
    [
      channels,
      now,
      FAILING,
      EMAIL,
      addMs(now, -HOUR_MS),
      dayAgo,
      addMs(now, -HOUR_MS),
      dayAgo,
    ]
  )
  return row!
}

/** One state at a time, for which there is an index in order of time. */
const latestOf = (state: "failed" | "uncertain") =>
  `(SELECT count(*)::int AS day,
           (count(*) FILTER (WHERE settled_at > ?))::int AS hour
      FROM (SELECT settled_at FROM recovery_touch
             WHERE state = '${state}' AND settled_at > ?
               AND deleted_at IS NULL
             ORDER BY settled_at DESC
             LIMIT ${MOST}) AS latest)`
