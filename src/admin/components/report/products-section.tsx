import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { fileRate } from "../../lib/report/file-figures"
import type { ReportFilter } from "../../../domain/report/report-filters"
import type { ReportColumn } from "../../lib/report/report-column"
import { useBasis } from "../../lib/report/use-basis"
import type { Report } from "../../lib/report/use-report"
import { TextLink } from "../common/text-link"
import { CountRate } from "./count-rate"
import { TableSection } from "./table-section"

type Row = Report["products"][number]

type ProductsSectionProps = {
  report: Report
  filters: Partial<Record<ReportFilter, string>>
}

/** The products that were abandoned most often. */
export const ProductsSection = ({ report, filters }: ProductsSectionProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const { basisShort } = useBasis(report.attribution_window_ms)
  const { sales_channel_id: _, ...others } = filters
  const isWider = Object.keys(others).length > 0
  const recovered = t("report.column.recovered")
  const columns: ReportColumn<Row>[] = [
    {
      name: t("report.column.product"),
      show: ({ product_id, title }) => (
        <TextLink
          to={`/products/${product_id}`}
          className="block max-w-80 truncate"
        >
          {title || product_id}
        </TextLink>
      ),
      file: [
        {
          name: t("report.column.product"),
          isText: true,
          of: ({ title }) => title,
        },
        {
          name: t("report.column.productId"),
          isText: true,
          of: ({ product_id }) => product_id,
        },
      ],
    },
    ...(["carts", "quantity"] as const).map((count) => {
      const name = t(`report.column.${count}`)

      return {
        name,
        isFigure: true,
        show: (row: Row) => integer(row[count]),
        file: [{ name, of: (row: Row) => row[count] }],
      }
    }),
    {
      name: recovered,
      isFigure: true,
      show: (row) => (
        <CountRate
          part={row.recovered}
          whole={row.carts}
          of={t("report.whole.product")}
        />
      ),
      file: [
        { name: recovered, of: (row) => row.recovered },
        {
          name: t("report.column.rateOf", { column: recovered }),
          of: (row) => fileRate(row.recovered, row.carts),
        },
      ],
    },
  ]

  return (
    <TableSection
      name="products"
      hint={[
        t("report.products.hint"),
        ...(isWider ? [t("report.products.wider")] : []),
        basisShort,
      ].join(" ")}
      days={report}
      columns={columns}
      rows={report.products}
      keyOf={({ product_id }) => product_id}
    />
  )
}
