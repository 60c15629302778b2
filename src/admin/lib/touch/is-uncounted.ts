import type { AdminTimelineEntry } from "../../../types"

/**
 * A cart that came back while no click of the message is held for a person's:
 * a shop was opened with the link, and nothing says that it was not by what
 * clicked. Beside that click it reads as a contradiction, unless it is said.
 */
export const isUncounted = (
  entry: AdminTimelineEntry,
  entries: AdminTimelineEntry[]
): boolean => {
  const clicks = entries.filter(
    ({ kind, touch_id, at }) =>
      kind === "clicked" && touch_id === entry.touch_id && at <= entry.at
  )

  return (
    entry.kind === "restored" &&
    clicks.length > 0 &&
    clicks.every(({ actor }) => actor !== "human")
  )
}
