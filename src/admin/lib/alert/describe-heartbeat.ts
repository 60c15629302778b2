import type { AdminHealth } from "../../../types"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"

/** The server counts no further. */
const COUNTED_TO = 10_000

type Beat = Omit<AdminHealth, "ok" | "problems" | "alerts">

/** The engine's state in short parts; what is zero and fine is left out. */
export const describeHeartbeat = (
  { last_tick_at, due, oldest_due_at, sending, uncertain, failed }: Beat,
  now: Date,
  t: Words,
  { ago, integer }: Formatters
): string[] => {
  const many = (count: number) =>
    integer(count) + (count < COUNTED_TO ? "" : "+")
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
