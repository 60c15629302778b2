import { Text } from "@medusajs/ui"

import type { AdminHealth } from "../../../types"
import { describeHeartbeat } from "../../lib/alert/describe-heartbeat"
import { engineState } from "../../lib/alert/engine-state"
import { useFormatters } from "../../lib/format/use-formatters"
import { useNow } from "../../lib/format/use-now"
import { useWords } from "../../lib/i18n/use-words"
import { StateBadge } from "../common/state-badge"

const AGE_INTERVAL = 5_000

const COLORS = {
  running: "green",
  stopped: "red",
  waiting: "grey",
  story: "blue",
  paused: "orange",
  draft: "grey",
} as const

type HeartbeatProps = { health: AdminHealth }

/** One quiet line: when the engine last ran, and what it has before it. */
export const Heartbeat = ({ health }: HeartbeatProps) => {
  const { t } = useWords()
  const formatters = useFormatters()
  const now = useNow(AGE_INTERVAL)
  const state = engineState(health)

  return (
    <div className="flex items-start gap-x-2 px-1 py-0.5">
      <StateBadge color={COLORS[state]} className="max-w-[50%] shrink-0">
        {t(`heartbeat.state.${state}`)}
      </StateBadge>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {describeHeartbeat(health, now, t, formatters).join(" · ")}
      </Text>
    </div>
  )
}
