import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { StateBadge } from "../common/state-badge"

type Color = "green" | "blue" | "orange" | "grey" | "red"

const COLORS: Record<string, Color> = {
  due: "blue",
  claimed: "blue",
  sending: "blue",
  sent: "green",
  skipped: "orange",
  uncertain: "orange",
  failed: "red",
}

type TouchStateBadgeProps = { state: string }

/** Where one message stands. */
export const TouchStateBadge = ({ state }: TouchStateBadgeProps) => {
  const { t } = useWords()

  return (
    <StateBadge
      color={COLORS[state] ?? "grey"}
      className="max-w-[50%] shrink-0"
    >
      {wordForCode(t, "touch.state", state)}
    </StateBadge>
  )
}
