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
 * Which of two decisions holds: the later one. Of two at one moment the no,
 * and else the one with the greater id, so that the order in which they are
 * heard changes nothing.
 */
export function laterDecision<
  T extends Pick<ConsentRecord, "id" | "decision" | "decided_at">,
>(a: T, b: T): T {
  const order =
    a.decided_at.getTime() - b.decided_at.getTime() ||
    Number(a.decision === "withdrawn") - Number(b.decision === "withdrawn") ||
    (a.id < b.id ? -1 : 1)
  return order > 0 ? a : b
}
