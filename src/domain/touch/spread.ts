import { createHash } from "node:crypto"

/** What fell due together goes out over so long. */
const SPREAD_MS = 3_600_000

/**
 * How long a touch waits that fell due together with many others, from 1 ms to
 * an hour: drawn from its id, so that it is the same for every worker.
 */
export function spreadMs(touchId: string): number {
  const draw = createHash("sha256").update(`spread:${touchId}`).digest()
  return 1 + Math.floor((draw.readUInt32BE(0) / 2 ** 32) * SPREAD_MS)
}
