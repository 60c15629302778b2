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

/** With more columns than this, something would be out of a phone's sight. */
const MOST_NARROW = 3

/**
 * A table of figures. On a narrow screen a wide one has a block for each row,
 * with the columns' names in it: nothing is out of sight.
 */
export const ReportTable = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  isLong,
}: ReportTableProps<Row>) => {
  const isStacked = columns.length > MOST_NARROW

  return (
    <div
      className={clx("overflow-auto", isLong && "max-h-96")}
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <Table className={clx(isStacked && "max-md:block")}>
        <caption className="sr-only">{caption}</caption>
        <Table.Header className={clx(isStacked && "max-md:hidden")}>
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
        <Table.Body className={clx(isStacked && "max-md:block")}>
          {rows.map((row) => (
            <Table.Row
              key={keyOf(row)}
              className={clx(isStacked && "max-md:block max-md:py-3")}
            >
              {columns.map(({ name, isFigure, show }) => (
                <Table.Cell
                  key={name}
                  className={clx(
                    "h-auto whitespace-nowrap py-2.5",
                    isFigure && "text-right tabular-nums",
                    isStacked &&
                      "max-md:flex max-md:justify-between max-md:gap-x-4 max-md:px-6 max-md:py-0.5"
                  )}
                >
                  {isStacked && isFigure && (
                    <span className="md:hidden">{name}</span>
                  )}
                  {show(row)}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
