import { createHash } from "node:crypto"

import { addMs } from "../time/duration"

/** After this many attempts a touch is given up as failed. */
export const MAX_ATTEMPTS = 6

/**
 * After this many answers that were for good, and not clearly about it, a
 * touch is given up.
 */
export const MAX_UNCLEAR = 3

/**
 * So often a touch may be lost with a worker that stopped before anything was
 * handed over. That is hardly ever the touch's own fault: whatever else the
 * worker held was lost with it.
 */
export const MAX_LOST_CLAIMS = 20

const FIRST_MS = 60_000
const LONGEST_MS = 6 * 3_600_000

/**
 * When a touch is tried again after its `attempt`th failure: one minute, then
 * four times as long each time, up to six hours, with ±20 % of jitter so that
 * a whole batch that failed together does not come back together. The jitter
 * is drawn from the touch's id, so that the same failure has the same time.
 *
 * @param retryAfterMs the provider's own wish (RFC 9110, Retry-After): never
 *   earlier than that
 */
export function retryAt(
  touchId: string,
  attempt: number,
  now: Date,
  retryAfterMs = 0
): Date {
  const base = Math.min(FIRST_MS * 4 ** (attempt - 1), LONGEST_MS)
  const draw = createHash("sha256").update(`${touchId}:${attempt}`).digest()
  const jitter = 0.8 + 0.4 * (draw.readUInt32BE(0) / 0xffffffff)
  // Those that were told the same time come back one after the other, too.
  const asked = retryAfterMs * (1 + (jitter - 0.8) / 4)
  return addMs(now, Math.round(Math.max(base * jitter, asked)))
}
