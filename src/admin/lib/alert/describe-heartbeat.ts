import type { AdminHealth } from "../../../types"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"

/** The server counts no further. */
const COUNTED_TO = 10_000

type Counts = Omit<AdminHealth, "ok" | "problems" | "alerts">

/**
 * The engine's state in short parts; what is zero and fine is left out. Ages
 * are told by the real clock, so there are none while a story is played.
 */
export const describeHeartbeat = (
  {
    story_time,
    last_tick_at,
    due,
    oldest_due_at,
    sending,
    uncertain,
    failed,
  }: Counts,
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
    uncertain > 0 && t("heartbeat.uncertain", { uncertain: many(uncertain) }),
    failed > 0 && t("heartbeat.failed", { failed: many(failed) }),
  ].filter((part) => typeof part === "string")
}
