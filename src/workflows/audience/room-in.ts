import type { Writable } from "node:stream"

import { GoneAway } from "./export-run"

/** Whoever takes nothing for so long has gone. */
export const STALLED_MS = 60_000

/**
 * Waits until an answer has room for more.
 * @throws GoneAway when it is closed, or nobody takes anything
 */
export async function roomIn(
  res: Writable,
  stalledMs = STALLED_MS
): Promise<void> {
  await heard(res, "drain", stalledMs)
}

/**
 * Ends an answer, and waits until all of it is taken.
 * @throws GoneAway when it is closed before, or nobody takes anything
 */
export async function endWhole(
  res: Writable,
  last: Uint8Array | null,
  stalledMs = STALLED_MS
): Promise<void> {
  const taken = heard(res, "finish", stalledMs)
  if (!res.destroyed) {
    res.end(last ?? new Uint8Array())
  }
  await taken
}

function heard(
  res: Writable,
  event: "drain" | "finish",
  stalledMs: number
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      res.off(event, done)
      res.off("close", gone)
    }
    const done = () => {
      end()
      resolve()
    }
    const gone = () => {
      end()
      reject(new GoneAway())
    }
    const timer = setTimeout(gone, stalledMs)
    res.once(event, done)
    res.once("close", gone)
    if (res.destroyed) {
      gone()
    }
  })
}
