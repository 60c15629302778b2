import { addMs } from "../time/duration"
import type { Actor } from "../return/classify-hit"

export type Click = {
  touch_id: string
  enrollment_id: string
  actor: Actor
  at: Date
}

/**
 * The touch an order is credited to: that of the last click by a person
 * inside the attribution window before the order. Null when there is none;
 * opens, machines and codes typed by hand never attribute anything.
 */
export function creditTouch<T extends Click>(
  clicks: T[],
  placedAt: Date,
  windowMs: number
): T | null {
  const from = addMs(placedAt, -windowMs)
  return clicks
    .filter((c) => c.actor === "human" && c.at >= from && c.at <= placedAt)
    .reduce<T | null>((last, c) => (!last || c.at > last.at ? c : last), null)
}
