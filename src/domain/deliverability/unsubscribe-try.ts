import { isRecord } from "./is-record"

/** What came of one try at our own unsubscribe address, from outside. */
export type TryOutcome =
  /** Our own door answered. */
  | "ours"
  /** Somebody else did, or us with an error that may pass: nothing is sure. */
  | "refused"
  /** It surely leads elsewhere: a page, a redirect or "not found" of another
   *  server that holds the certificate of that name. */
  | "elsewhere"
  /** No answer: nobody is there, or this server may not call out. */
  | "silent"

/** The last try, and what is known of those before. */
export type UnsubscribeTry = {
  at: string
  /** The base of links that was tried. */
  base: string
  outcome: TryOutcome
  /** The HTTP status, or the network's error. */
  detail: string
  /** Since when, and how often in a row, it came out so. */
  since: string
  times: number
  /** When our own door last answered. */
  ours_at: string | null
}

/** How an answer is to be read. A redirect must not be followed (RFC 8058). */
export function outcomeOf(answer: {
  status: number
  isOurs: boolean
  isEncrypted: boolean
}): TryOutcome {
  if (answer.isOurs) {
    return "ours"
  }
  // Without encryption anybody on the way may have answered: a box in the
  // server's own network, for one.
  return answer.isEncrypted &&
    SURE.has(Math.trunc(answer.status / 100)) &&
    !PASSING.has(answer.status)
    ? "elsewhere"
    : "refused"
}

const SURE = new Set([2, 3, 4])

/** A firewall's word to this server, or one that is about this moment. */
const PASSING = new Set([401, 403, 407, 408, 425, 429])

/** The state after one more try. */
export function noteTry(
  before: UnsubscribeTry | null,
  found: { base: string; outcome: TryOutcome; detail: string },
  now: Date
): UnsubscribeTry {
  const known = before?.base === found.base ? before : null
  const again = known?.outcome === found.outcome ? known : null
  const at = now.toISOString()
  return {
    ...found,
    at,
    since: again?.since ?? at,
    times: (again?.times ?? 0) + 1,
    ours_at: found.outcome === "ours" ? at : (known?.ours_at ?? null),
  }
}

const MINUTE_MS = 60_000

/** Once a day while all is well; sooner, the surer it is that it is not. */
const REST_MS: Record<TryOutcome, number> = {
  ours: 24 * 60 * MINUTE_MS,
  silent: 6 * 60 * MINUTE_MS,
  refused: 60 * MINUTE_MS,
  elsewhere: 10 * MINUTE_MS,
}

/** Whether it is time for another try. */
export function isTryDue(
  last: UnsubscribeTry | null,
  base: string,
  now: Date
): boolean {
  return (
    last?.base !== base ||
    now.getTime() - Date.parse(last.at) >= REST_MS[last.outcome]
  )
}

/** A deployment that is under way looks just the same for some minutes. */
const CERTAIN_MS = 10 * MINUTE_MS

/**
 * Whether the address certainly leads elsewhere: found out twice, some
 * minutes apart, and nothing else between.
 */
export function leadsElsewhere(last: UnsubscribeTry | null): boolean {
  return (
    last?.outcome === "elsewhere" &&
    last.times >= 2 &&
    Date.parse(last.at) - Date.parse(last.since) >= CERTAIN_MS
  )
}

/**
 * Whether staff should look: it is refused time after time, or it has worked
 * and does not any more. A server that never could call out is behind a
 * firewall, and that is no trouble.
 */
export function isDoubtful(last: UnsubscribeTry | null): boolean {
  return (
    last !== null &&
    last.outcome !== "ours" &&
    last.times >= 2 &&
    (last.outcome === "refused" || last.ours_at !== null)
  )
}

/** What was kept of the last try; null for what is none. */
export function readTry(
  text: string | null | undefined
): UnsubscribeTry | null {
  try {
    const value: unknown = JSON.parse(text ?? "null")
    return isRecord(value) && typeof value.base === "string"
      ? (value as UnsubscribeTry)
      : null
  } catch {
    return null
  }
}
