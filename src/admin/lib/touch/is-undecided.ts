import type { AdminTimelineEntry } from "../../../types"

/** Whether nobody knows if a message arrived, and nobody has given it up. */
export const isUndecided = (
  entry: AdminTimelineEntry,
  entries: AdminTimelineEntry[]
): boolean =>
  entry.kind === "touch_uncertain" &&
  !entries.some(
    ({ kind, step }) => kind === "touch_written_off" && step === entry.step
  )
