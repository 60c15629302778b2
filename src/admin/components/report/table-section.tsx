import { Container } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import type { ReportColumn } from "../../lib/report/report-column"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { CsvButton } from "./csv-button"
import { HowMeasured } from "./how-measured"
import { ReportTable } from "./report-table"

type TableSectionProps<Row> = {
  /** Its words are under `report.<name>`, and its file is named after it. */
  name: "steps" | "stages" | "products" | "spans"
  hint: string
  days: { from: string; to: string }
  columns: ReportColumn<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
}

/** A table of figures with its name, what it means, and its file. */
export const TableSection = <Row,>({
  name,
  hint,
  days,
  columns,
  rows,
  keyOf,
}: TableSectionProps<Row>) => {
  const { t } = useWords()
  const title = t(`report.${name}.title`)

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={title} hint={hint}>
        <HowMeasured about={name} title={title} />
        {rows.length > 0 && (
          <CsvButton
            table={title}
            name={name}
            days={days}
            columns={columns.flatMap(({ file }) => file)}
            rows={rows}
          />
        )}
      </SectionHeader>
      {rows.length === 0 ? (
        <EmptyState
          title={t("report.empty.title")}
          hint={t(`report.${name}.empty`)}
        />
      ) : (
        <ReportTable
          caption={title}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
        />
      )}
    </Container>
  )
}
