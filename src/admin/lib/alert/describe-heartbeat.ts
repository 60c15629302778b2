import type { AdminHealth } from "../../../types"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"

/** The server counts no further. */
const COUNTED_TO = 10_000

type Beat = Pick<
  AdminHealth,
  "story_time" | "last_tick_at" | "due" | "oldest_due_at" | "sending"
>

/**
 * The engine's state in short parts; what is zero and fine is left out. What
 * failed or is undecided is a problem, and told as one. Ages are told by the
 * real clock, so there are none while a story is played.
 */
export const describeHeartbeat = (
  { story_time, last_tick_at, due, oldest_due_at, sending }: Beat,
  now: Date,
  t: Words,
  { ago, dateTime, integer }: Formatters
): string[] => {
  const many = (count: number) =>
    integer(count) + (count < COUNTED_TO ? "" : "+")
  if (story_time) return [t("heartbeat.story", { at: dateTime(story_time) })]

  const oldest = oldest_due_at && ago(oldest_due_at, now)

  return [
    last_tick_at && t("heartbeat.lastRun", { ago: ago(last_tick_at, now) }),
    oldest
      ? t("heartbeat.dueSince", { due: many(due), ago: oldest })
      : t("heartbeat.due", { due: many(due) }),
    sending > 0 && t("heartbeat.sending", { sending: many(sending) }),
  ].filter((part) => typeof part === "string")
}
