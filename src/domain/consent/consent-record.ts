import type { Purpose } from "./purpose"

/** What was decided. */
export const DECISIONS = [
  /** They said yes, to a wording that was shown to them. */
  "granted",
  /** They said no, or took their yes back. */
  "withdrawn",
  /** They were offered to say no when they left their address, and did not. */
  "offered",
] as const

export type Decision = (typeof DECISIONS)[number]

/** Where it was decided. */
export const SOURCES = [
  "checkout",
  "sign_up",
  /** The page behind a message's link. */
  "preferences",
  /** The operator's own form or another system of theirs. */
  "form",
  "admin",
  "import",
] as const

export type Source = (typeof SOURCES)[number]

/** One recorded decision about one address; never changed afterwards. */
export type ConsentRecord = {
  id: string
  purpose: Purpose
  decision: Decision
  source: Source
  /** What was shown, word by word. */
  wording_id: string | null
  decided_at: Date
}

/**
 * Which of somebody's decisions holds; null of none. The last yes or no does,
 * of two at one moment the no. That they could say no and did not is less than
 * either, whenever it was. And a no from the page behind their own message's
 * link yields only to a yes from there: anybody can type an address anywhere
 * else. The order in which decisions are heard changes nothing.
 */
export function holdingDecision<
  T extends Pick<ConsentRecord, "id" | "decision" | "source" | "decided_at">,
>(records: readonly T[]): T | null {
  const own = records.filter(({ source }) => source === "preferences")
  const ownNo = lastOf(said(own))
  if (ownNo?.decision === "withdrawn") {
    return ownNo
  }
  return lastOf(said(records)) ?? lastOf(records)
}

const said = <T extends Pick<ConsentRecord, "decision">>(
  records: readonly T[]
): T[] => records.filter(({ decision }) => decision !== "offered")

function lastOf<
  T extends Pick<ConsentRecord, "id" | "decision" | "decided_at">,
>(records: readonly T[]): T | null {
  const [last = null] = [...records].sort(
    (a, b) =>
      b.decided_at.getTime() - a.decided_at.getTime() ||
      Number(b.decision === "withdrawn") - Number(a.decision === "withdrawn") ||
      (a.id < b.id ? 1 : -1)
  )
  return last
}
