import type { CodeState } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { StateBadge } from "../common/state-badge"

const COLORS = {
  live: "blue",
  redeemed: "green",
  expired: "grey",
  revoked: "grey",
} as const satisfies Record<CodeState, string>

/** Where a code stands. */
export const CodeStateBadge = ({ state }: { state: CodeState }) => {
  const { t } = useWords()

  return (
    <StateBadge color={COLORS[state] ?? "grey"} className="shrink-0">
      {t(`code.state.${state}`)}
    </StateBadge>
  )
}
