import type { AlertCode } from "../../domain/alert/alert-code"
import type { WatchFacts } from "../../modules/recovery/queries/alert/read-watch-facts"

/** What the watch remembers from tick to tick. */
export const WATCH_CURSORS = {
  /** Since when ticks have come without a break. */
  watchedSince: "watched_since",
  /** Since when it has looked as if sending stood still. */
  stalledSince: "stalled_since",
  /** How far the round over live enrollments has come. */
  checkedUntil: "checked_until",
} as const

/** What one look at the store's health goes by. */
export type Watch = {
  now: Date
  facts: WatchFacts
  /** Since when ticks have come without a break. */
  watchedSince: Date
}

/** When the alert was opened that lasts; null when there is none. */
export function openedAt({ alerts }: WatchFacts, code: AlertCode): Date | null {
  const open = alerts.find(
    (alert) => alert.code === code && alert.closed_at === null
  )
  return open ? new Date(open.opened_at) : null
}
