import { addMs } from "../../domain/time/duration"

/**
 * A clock that begins at `now` and goes on with the real time that passes.
 * For leases and records of work that takes long; what is due is decided by
 * `now` alone.
 */
export function elapsedClock(now: Date): () => Date {
  const started = performance.now()
  return () => addMs(now, Math.round(performance.now() - started))
}
