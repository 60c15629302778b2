import { STAGES } from "../../../domain/tracking/stage"
import { useWords } from "../../lib/i18n/use-words"
import { fileRate } from "../../lib/report/file-figures"
import type { ReportColumn } from "../../lib/report/report-column"
import { useBasis } from "../../lib/report/use-basis"
import type { Report } from "../../lib/report/use-report"
import { CountRate } from "./count-rate"
import { TableSection } from "./table-section"

type Row = Report["stages"][number]

/** How far carts had come when they were abandoned. */
export const StagesSection = ({ report }: { report: Report }) => {
  const { t } = useWords()
  const { basisShort } = useBasis(report.attribution_window_ms)
  const all = report.funnel.abandoned
  const rows = [...report.stages].sort(
    (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)
  )
  const stageOf = ({ stage }: Row) => t(`stage.${stage}`)
  const abandoned = t("report.column.abandoned")
  const recovered = t("report.column.recovered")
  const columns: ReportColumn<Row>[] = [
    {
      name: t("report.column.stage"),
      show: stageOf,
      file: [{ name: t("report.column.stage"), isText: true, of: stageOf }],
    },
    {
      name: abandoned,
      isFigure: true,
      show: (row) => (
        <CountRate
          part={row.abandoned}
          whole={all}
          of={t("report.whole.abandoned")}
        />
      ),
      file: [
        { name: abandoned, of: (row) => row.abandoned },
        {
          name: t("report.column.rateOf", { column: abandoned }),
          of: (row) => fileRate(row.abandoned, all),
        },
      ],
    },
    {
      name: recovered,
      isFigure: true,
      show: (row) => (
        <CountRate
          part={row.recovered}
          whole={row.abandoned}
          of={t("report.whole.stage")}
        />
      ),
      file: [
        { name: recovered, of: (row) => row.recovered },
        {
          name: t("report.column.rateOf", { column: recovered }),
          of: (row) => fileRate(row.recovered, row.abandoned),
        },
      ],
    },
  ]

  return (
    <TableSection
      name="stages"
      hint={`${t("report.stages.hint")} ${basisShort}`}
      days={report}
      columns={columns}
      rows={rows}
      keyOf={({ stage }) => stage}
    />
  )
}
