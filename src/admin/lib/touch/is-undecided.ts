import type { AdminTimelineEntry } from "../../../types"

const PROBLEMS: AdminTimelineEntry["kind"][] = [
  "touch_uncertain",
  "touch_failed",
]

/** Whether a message is among the delivery problems, and nobody dismissed it. */
export const isUndecided = (
  entry: AdminTimelineEntry,
  entries: AdminTimelineEntry[]
): boolean =>
  PROBLEMS.includes(entry.kind) &&
  !entries.some(
    ({ kind, touch_id }) =>
      kind === "touch_written_off" && touch_id === entry.touch_id
  )
