import { clx, Table } from "@medusajs/ui"

import type { ReportColumn } from "../../lib/report/report-column"

type ReportTableProps<Row> = {
  /** What the table shows, for those who cannot see it. */
  caption: string
  columns: ReportColumn<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  isLong?: boolean
}

/** A table of figures; on a narrow screen it is moved sideways. */
export const ReportTable = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  isLong,
}: ReportTableProps<Row>) => (
  <div
    className={clx("overflow-auto", isLong && "max-h-96")}
    tabIndex={0}
    role="region"
    aria-label={caption}
  >
    <Table>
      <caption className="sr-only">{caption}</caption>
      <Table.Header>
        <Table.Row>
          {columns.map(({ name, isFigure }) => (
            <Table.HeaderCell
              key={name}
              scope="col"
              className={clx("whitespace-nowrap", isFigure && "text-right")}
            >
              {name}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={keyOf(row)}>
            {columns.map(({ name, isFigure, show }) => (
              <Table.Cell
                key={name}
                className={clx(
                  "h-auto whitespace-nowrap py-2.5",
                  isFigure && "text-right tabular-nums"
                )}
              >
                {show(row)}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
)
