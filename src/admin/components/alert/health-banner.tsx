import { listProblems } from "../../lib/alert/list-problems"
import { useHealth } from "../../lib/alert/use-health"
import { useWords } from "../../lib/i18n/use-words"
import { QueryState } from "../common/query-state"
import { HealthProblem } from "./health-problem"
import { Heartbeat } from "./heartbeat"

/** How the engine runs, in one line, and below it what is wrong, if anything. */
export const HealthBanner = () => {
  const { t } = useWords()
  const query = useHealth()

  return (
    <QueryState query={query} skeleton={null} errorTitle={t("health.failed")}>
      {(health) => (
        <>
          <Heartbeat health={health} />
          {listProblems(health).map((problem) => (
            <HealthProblem key={problem.code} problem={problem} />
          ))}
        </>
      )}
    </QueryState>
  )
}
