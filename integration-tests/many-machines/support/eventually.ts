import { setTimeout as wait } from "node:timers/promises"

/** Also on a machine that has ten other things to do. */
const PATIENCE_MS = 300_000

/** Tries until it holds; fails with the last reason when it never does. */
export async function eventually<T>(check: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (performance.now() > until) {
        throw error
      }
      await wait(100)
    }
  }
}
