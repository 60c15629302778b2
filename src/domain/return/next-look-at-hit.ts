import { addMs } from "../time/duration"
import type { Actor, Hit } from "./hit"
import { SIGN_MS } from "./judge-hits"

/** A suspect is asked for signs this often, as long as there may be some. */
const LOOK_MS = 5 * 60_000

/** What happened is written down a moment later. */
const SLACK_MS = 60_000

/**
 * When a click is judged again that was judged now: at once, so that what hangs
 * on it is done, where it was or is no more believed to be a person's; now and
 * then while a sign may still come; else when it is to be already, or never.
 */
export function nextLookAtHit(
  hit: Pick<Hit, "kind" | "at" | "before"> & { look_at: Date | null },
  actor: Actor,
  now: Date
): Date | null {
  if (hit.kind !== "clicked") {
    return null
  }
  if ((actor === "human") !== (hit.before?.actor === "human")) {
    return now
  }
  if (hit.before || hit.look_at) {
    return hit.look_at
  }
  return actor === "suspect" ? lookLater(hit, now) : null
}

/** The next look at a suspect after one at this time; null after the last. */
export function lookLater({ at }: Pick<Hit, "at">, now: Date): Date | null {
  const last = addMs(at, SIGN_MS + SLACK_MS)
  const next = addMs(now, LOOK_MS)
  return now >= last ? null : next < last ? next : last
}
