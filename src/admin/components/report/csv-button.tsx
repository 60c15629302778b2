import { ArrowDownTray } from "@medusajs/icons"
import { Button } from "@medusajs/ui"

import { saveFile } from "../../lib/api/save-file"
import { useWords } from "../../lib/i18n/use-words"
import type { FileColumn } from "../../lib/report/report-column"
import { toCsv } from "../../lib/report/to-csv"

type CsvButtonProps<Row> = {
  /** What the table is called. */
  table: string
  /** What its file is called. */
  name: string
  days: { from: string; to: string }
  columns: FileColumn<Row>[]
  rows: Row[]
}

/** Saves a table as a file for people. */
export const CsvButton = <Row,>({
  table,
  name,
  days,
  columns,
  rows,
}: CsvButtonProps<Row>) => {
  const { t } = useWords()

  const save = () =>
    saveFile(
      new Blob([toCsv(columns, rows)], { type: "text/csv;charset=utf-8" }),
      `cart-recovery-${name}-${days.from}-${days.to}.csv`
    )

  return (
    <Button
      size="small"
      variant="secondary"
      aria-label={t("report.csvOf", { table })}
      onClick={save}
    >
      <ArrowDownTray />
      CSV
    </Button>
  )
}
