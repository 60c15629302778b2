const LONGEST_MS = 20_000

/**
 * A tick must not occupy a worker for long: answers whether there is still
 * time to begin another batch. Measures elapsed time only; what is due is
 * decided by `now`.
 */
export function timeBox(ms: number = LONGEST_MS): () => boolean {
  const until = performance.now() + ms
  return () => performance.now() < until
}
