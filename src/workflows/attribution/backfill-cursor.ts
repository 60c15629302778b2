import { addMs } from "../../domain/time/duration"
import type { AdminSegmentsResponse } from "../../types"

/** How far the reading of old orders has come is kept under this. */
export const BACKFILL = "backfilled_orders"

export type Backfill = {
  /** The last order that was looked at. */
  after: string
  done: number
  /** That could not be read. */
  failed: number
  total: number
  started_at: string
  /** When it last came further. */
  moved_at: string
  finished_at: string | null
  /** Who is at it, and how long nobody else is. */
  lease: string | null
  lease_until: string | null
}

/** Without coming further it has stopped. */
const STILL_MS = 15 * 60_000

export function parseBackfill(value: string | null): Backfill | null {
  return value ? (JSON.parse(value) as Backfill) : null
}

/** How it stands, as admins are told. */
export function describeBackfill(
  known: Backfill | null,
  now: Date
): AdminSegmentsResponse["backfill"] {
  const { done, total, started_at, finished_at } = known ?? NEVER
  return {
    state: stateOf(known, now),
    done,
    total: Math.max(done, total),
    started_at,
    finished_at,
  }
}

const NEVER = { done: 0, total: 0, started_at: null, finished_at: null }

function stateOf(known: Backfill | null, now: Date) {
  if (!known) {
    return "never"
  }
  if (known.finished_at) {
    // What could not be read is read when it begins anew.
    return known.failed ? "stopped" : "done"
  }
  return addMs(new Date(known.moved_at), STILL_MS) < now ? "stopped" : "running"
}
