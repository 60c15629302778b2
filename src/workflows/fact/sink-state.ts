import { addMs } from "../../domain/time/duration"
import type { PlacedEvent } from "./make-events"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Longer than a page may take to be told. */
const LEASE_MS = 2 * MINUTE_MS

/** What is kept of one who is told, in its cursor. */
export type SinkState = {
  /** The last place of the line that it has been told up to. */
  place: string
  /** Up to where it is being told, and by what each person was named: should
   *  that be asked for again, it is the same. */
  to?: string
  named?: Record<string, string>
  /** Until when only that worker tells it which is at it now. */
  until?: string
  /** How often it failed in a row, and until when it is left alone. */
  failures?: number
  rests?: string
}

export const cursorOf = ({ name }: { name: string }) => `facts:${name}`

/** The place is the first word: whoever lets go of facts reads only that. */
export function writeState({ place, ...more }: SinkState): string {
  return Object.keys(more).length ? `${place} ${JSON.stringify(more)}` : place
}

export function readState(value: string): SinkState {
  const end = value.indexOf(" ")
  return end < 0
    ? { place: value }
    : {
        place: value.slice(0, end),
        ...(JSON.parse(value.slice(end)) as Omit<SinkState, "place">),
      }
}

/** Only the place that somebody has come to. */
export const placeOf = (value: string): bigint => BigInt(value.split(" ")[0]!)

/** Whether nobody tells it now, and it need not rest. */
export const isFree = ({ until, rests }: SinkState, now: Date): boolean =>
  [until, rests].every((time) => !time || new Date(time) <= now)

/** A page is about to be told. */
export function announced(
  { place, failures }: SinkState,
  page: { to: string; events: PlacedEvent[] },
  now: Date
): SinkState {
  return {
    place,
    to: page.to,
    named: Object.fromEntries(
      page.events.map((event) => [event.place, event.distinctId])
    ),
    until: addMs(now, LEASE_MS).toISOString(),
    ...(failures && { failures }),
  }
}

/** It may not have got it, and is left alone, for longer with each failure. */
export function failed(
  { until: _, ...state }: SinkState,
  now: Date
): SinkState {
  const failures = (state.failures ?? 0) + 1
  const restMs = Math.min(MINUTE_MS * 2 ** (failures - 1), HOUR_MS)
  return { ...state, failures, rests: addMs(now, restMs).toISOString() }
}
