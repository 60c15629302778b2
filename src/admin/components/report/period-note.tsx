import { Text } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import type { Report } from "../../lib/report/use-report"

/** Which days are told of, whose days they are, and what is not counted yet. */
export const PeriodNote = ({ report }: { report: Report }) => {
  const { t } = useWords()
  const { fullDay, timeZone } = useFormatters()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const isElsewhere = report.time_zone !== own

  return (
    <Text size="small" className="text-ui-fg-subtle text-pretty">
      {report.from === report.to
        ? t("report.period.day", { day: fullDay(report.from) })
        : t("report.period.days", {
            from: fullDay(report.from),
            to: fullDay(report.to),
          })}
      {isElsewhere &&
        ` ${t("report.period.zone", {
          zone: timeZone(report.time_zone),
          name: report.time_zone,
        })}`}
      {report.days_behind > 0 &&
        ` ${t("report.period.behind", { count: report.days_behind })}`}
    </Text>
  )
}
