import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { describeSpan } from "../../lib/report/describe-span"
import { fileRate } from "../../lib/report/file-figures"
import type { ReportColumn } from "../../lib/report/report-column"
import { useBasis } from "../../lib/report/use-basis"
import type { Report } from "../../lib/report/use-report"
import { CountRate } from "./count-rate"
import { TableSection } from "./table-section"

type Row = Report["spans"][number]

/** How long it took from the abandoned cart to its recovered order. */
export const SpansSection = ({ report }: { report: Report }) => {
  const { t } = useWords()
  const formatters = useFormatters()
  const { basisShort } = useBasis(report.attribution_window_ms)
  const all = report.spans.reduce((sum, { orders }) => sum + orders, 0)
  const spanOf = (row: Row) => describeSpan(row, t, formatters)
  const orders = t("report.column.orders")
  const columns: ReportColumn<Row>[] = [
    {
      name: t("report.column.span"),
      show: spanOf,
      file: [{ name: t("report.column.span"), isText: true, of: spanOf }],
    },
    {
      name: orders,
      isFigure: true,
      show: (row) => (
        <CountRate
          part={row.orders}
          whole={all}
          of={t("report.whole.orders")}
        />
      ),
      file: [
        { name: orders, of: (row) => row.orders },
        {
          name: t("report.column.rateOf", { column: orders }),
          of: (row) => fileRate(row.orders, all),
        },
      ],
    },
  ]

  return (
    <TableSection
      name="spans"
      hint={`${t("report.spans.hint")} ${basisShort}`}
      days={report}
      columns={columns}
      rows={all > 0 ? report.spans : []}
      keyOf={({ from_hours }) => String(from_hours)}
    />
  )
}
