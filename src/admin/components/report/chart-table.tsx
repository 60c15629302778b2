import { Table } from "@medusajs/ui"

import type { AdminOverviewDay } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { chartDays, isByWeek } from "../../lib/report/chart-days"
import { CART_SERIES } from "./chart-series"

type ChartTableProps = {
  days: AdminOverviewDay[]
  /** What the chart shows. */
  caption: string
  /** The money of this currency; the carts without one. */
  currency: string | null
}

/** The numbers of the chart, the latest first. */
export const ChartTable = ({ days, caption, currency }: ChartTableProps) => {
  const { t } = useWords()
  const { day, integer, money } = useFormatters()
  const columns = currency
    ? [
        {
          name: t("chart.revenue.option", { currency: currency.toUpperCase() }),
          of: ({ revenue }: AdminOverviewDay) =>
            money(revenue[currency] ?? 0, currency),
        },
      ]
    : CART_SERIES.map(({ metric }) => ({
        name: t(`metric.${metric}.label`),
        of: (row: AdminOverviewDay) => integer(row[metric]),
      }))

  return (
    <div
      className="max-h-96 overflow-auto"
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <Table>
        <caption className="sr-only">{caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">
              {t(isByWeek(days) ? "chart.week" : "chart.day")}
            </Table.HeaderCell>
            {columns.map(({ name }) => (
              <Table.HeaderCell key={name} scope="col" className="text-right">
                {name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {[...chartDays(days)].reverse().map((row) => (
            <Table.Row key={row.date}>
              <Table.Cell>{day(row.date)}</Table.Cell>
              {columns.map(({ name, of }) => (
                <Table.Cell key={name} className="text-right tabular-nums">
                  {of(row)}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
