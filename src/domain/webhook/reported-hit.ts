import { textOf } from "./fields"
import type { EventKind } from "./provider-event"

/** What a provider says of an open or a click beside that it was one. */
export type ReportedHit = {
  /** Empty where it does not say. */
  agent: string
  /** Where the link led that was clicked. */
  url: string | null
  /** It says that no person did it. */
  flagged: boolean
}

const LONGEST_AGENT = 300

/** Null for what is neither an open nor a click. */
export function reportedHit(
  kind: EventKind,
  told: { agent?: unknown; url?: unknown; flagged?: boolean }
): ReportedHit | null {
  return kind === "opened" || kind === "clicked"
    ? {
        agent: (textOf(told.agent) ?? "").slice(0, LONGEST_AGENT),
        url: kind === "clicked" ? textOf(told.url) : null,
        flagged: told.flagged ?? false,
      }
    : null
}
