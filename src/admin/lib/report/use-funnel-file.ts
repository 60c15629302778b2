import { useWords } from "../i18n/use-words"
import { FUNNEL_STEPS } from "./funnel-steps"
import { fileRate } from "./file-figures"
import type { FileColumn } from "./report-column"
import type { Report } from "./use-report"

type Row = {
  step: string
  carts: number
  rate: number | null
  carts_before: number
  rate_before: number | null
}

/** The funnel as a table. */
export const useFunnelFile = ({ funnel, previous }: Report) => {
  const { t } = useWords()
  const before = previous.funnel
  const rows = [
    ...FUNNEL_STEPS,
    { metric: "assisted", of: "messaged" } as const,
  ].map(({ metric, of }): Row => ({
    step: t(`report.metric.${metric}.label`),
    carts: funnel[metric],
    rate: of && fileRate(funnel[metric], funnel[of]),
    carts_before: before[metric],
    rate_before: of && fileRate(before[metric], before[of]),
  }))
  const columns: FileColumn<Row>[] = [
    { name: t("report.column.step"), isText: true, of: ({ step }) => step },
    { name: t("report.column.carts"), of: ({ carts }) => carts },
    { name: t("report.column.rate"), of: (row) => row.rate },
    { name: t("report.column.cartsBefore"), of: (row) => row.carts_before },
    { name: t("report.column.rateBefore"), of: (row) => row.rate_before },
  ]

  return { columns, rows }
}
