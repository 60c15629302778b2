import type { AdminReportStep } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { amountInFile, fileRate } from "../../lib/report/file-figures"
import type { MoneyView } from "../../lib/report/report-asked"
import type { ReportColumn } from "../../lib/report/report-column"
import { stepName } from "../../lib/report/step-name"
import { useBasis } from "../../lib/report/use-basis"
import type { Report } from "../../lib/report/use-report"
import { worthOf } from "../../lib/report/worth-of"
import { CountRate } from "./count-rate"
import { TableSection } from "./table-section"

const COUNTS = ["opened", "clicked", "recovered", "unsubscribed"] as const

type StepsSectionProps = { report: Report; view: MoneyView }

/** What each message of each sequence did. */
export const StepsSection = ({ report, view }: StepsSectionProps) => {
  const { t } = useWords()
  const { integer, money } = useFormatters()
  const { basisShort } = useBasis(report.attribution_window_ms)
  const of = t("report.whole.sent")
  const currencies = report.currencies
    .map(({ currency_code }) => currency_code)
    .filter((code) =>
      report.steps.some(({ revenue }) =>
        revenue.some(({ currency_code }) => currency_code === code)
      )
    )
  const worth = (step: AdminReportStep, code: string) => {
    const sum = step.revenue.find((row) => row.currency_code === code)

    return sum ? worthOf(sum, view) : "0"
  }
  const columns: ReportColumn<AdminReportStep>[] = [
    {
      name: t("report.column.message"),
      show: (step) => (
        <div className="flex flex-col">
          <span className="text-ui-fg-base">{stepName(step, t).step}</span>
          <span className="txt-compact-xsmall text-ui-fg-subtle">
            {stepName(step, t).sequence}
          </span>
        </div>
      ),
      file: [
        {
          name: t("report.column.sequence"),
          isText: true,
          of: (step) => stepName(step, t).sequence,
        },
        {
          name: t("report.column.message"),
          isText: true,
          of: (step) => stepName(step, t).step,
        },
        {
          name: t("report.column.channel"),
          isText: true,
          of: ({ channel }) => channel,
        },
      ],
    },
    {
      name: t("report.column.sent"),
      isFigure: true,
      show: ({ sent }) => integer(sent),
      file: [{ name: t("report.column.sent"), of: ({ sent }) => sent }],
    },
    ...COUNTS.map((count) => {
      const name = t(`report.column.${count}`)

      return {
        name,
        isFigure: true,
        show: (step: AdminReportStep) => (
          <CountRate part={step[count]} whole={step.sent} of={of} />
        ),
        file: [
          { name, of: (step: AdminReportStep) => step[count] },
          {
            name: t("report.column.rateOf", { column: name }),
            of: (step: AdminReportStep) => fileRate(step[count], step.sent),
          },
        ],
      }
    }),
    ...currencies.map((code) => {
      const name = t("chart.revenue.option", { currency: code.toUpperCase() })

      return {
        name,
        isFigure: true,
        show: (step: AdminReportStep) => money(worth(step, code), code),
        file: [
          {
            name: `${name} (${t(`report.money.${view}.label`)})`,
            of: (step: AdminReportStep) =>
              amountInFile(worth(step, code), code),
          },
        ],
      }
    }),
  ]

  return (
    <TableSection
      name="steps"
      hint={`${t("report.steps.hint")} ${t(`report.money.${view}.hint`)} ${basisShort}`}
      days={report}
      columns={columns}
      rows={report.steps}
      keyOf={({ step_id, channel }) => `${step_id} ${channel}`}
    />
  )
}
