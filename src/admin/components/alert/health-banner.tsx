import { useHealth } from "../../lib/alert/use-health"
import { useWords } from "../../lib/i18n/use-words"
import { QueryState } from "../common/query-state"
import { HealthProblem } from "./health-problem"

/** What keeps messages from going out; nothing when all is well. */
export const HealthBanner = () => {
  const { t } = useWords()
  const query = useHealth()

  return (
    <QueryState query={query} skeleton={null} errorTitle={t("health.failed")}>
      {({ problems }) =>
        problems.map((problem) => (
          <HealthProblem key={problem.code} problem={problem} />
        ))
      }
    </QueryState>
  )
}
