import { Alert, Button, Heading, Text } from "@medusajs/ui"
import { useId } from "react"
import { Link } from "react-router-dom"

import { describeProblem } from "../../lib/alert/describe-problem"
import { isStandstill, type Problem } from "../../lib/alert/list-problems"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

type HealthProblemProps = { problem: Problem }

/** One problem in plain words, since when, and the way to what helps. */
export const HealthProblem = ({ problem }: HealthProblemProps) => {
  const { t } = useWords()
  const formatters = useFormatters()
  const titleId = useId()
  const { title, text } = describeProblem(problem, t, formatters)
  const isSevere = isStandstill(problem)
  const { since } = problem

  return (
    <Alert
      role={isSevere ? "alert" : "status"}
      aria-labelledby={titleId}
      variant={isSevere ? "error" : "warning"}
      className="w-full"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <Heading id={titleId} level="h2" className="txt-small-plus">
            {title}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {text}
          </Text>
          {since && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              <time dateTime={since}>
                {t("health.since", { at: formatters.dateTime(since) })}
              </time>
            </Text>
          )}
        </div>
        {problem.code === "delivery" && (
          <Button size="small" variant="secondary" asChild>
            <Link to="/cart-recovery/problems">{t("menu.problems")}</Link>
          </Button>
        )}
      </div>
    </Alert>
  )
}
