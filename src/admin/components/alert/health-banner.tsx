import { Button } from "@medusajs/ui"
import { useState } from "react"

import { listProblems } from "../../lib/alert/list-problems"
import { useHealth } from "../../lib/alert/use-health"
import { useWords } from "../../lib/i18n/use-words"
import { QueryState } from "../common/query-state"
import { HealthProblem } from "./health-problem"
import { Heartbeat } from "./heartbeat"

type HealthBannerProps = {
  /** The page says already that nothing could be loaded. */
  hidesError: boolean
}

/**
 * How the engine runs, in one line, and below it what is wrong, if anything:
 * the worst first, the rest on demand.
 */
export const HealthBanner = ({ hidesError }: HealthBannerProps) => {
  const { t } = useWords()
  const query = useHealth()
  const [showsAll, setShowsAll] = useState(false)

  if (hidesError && !query.data) {
    return null
  }

  return (
    <QueryState query={query} skeleton={null} errorTitle={t("health.failed")}>
      {(health) => {
        const problems = listProblems(health)
        const shown = showsAll ? problems : problems.slice(0, 1)
        const hidden = problems.length - shown.length

        return (
          <>
            <Heartbeat health={health} />
            {shown.map((problem) => (
              <HealthProblem key={problem.code} problem={problem} />
            ))}
            {hidden > 0 && (
              <Button
                size="small"
                variant="transparent"
                className="self-start"
                onClick={() => setShowsAll(true)}
              >
                {t("health.more", { count: hidden })}
              </Button>
            )}
          </>
        )
      }}
    </QueryState>
  )
}
