import { escapeFormula } from "../../../domain/report/escape-formula"
import type { FileColumn } from "./report-column"

/** Spreadsheets read UTF-8 as such only when it begins with this. */
const BYTE_ORDER_MARK = "\ufeff"

const quote = (cell: string | number | null) =>
  `"${String(cell ?? "").replace(/"/g, '""')}"`

/**
 * A table as a CSV file for people, as the server writes them: every cell is
 * quoted, and no text is a formula.
 */
export const toCsv = <Row>(columns: FileColumn<Row>[], rows: Row[]): string => {
  const lines = [
    columns.map(({ name }) => quote(escapeFormula(name))),
    ...rows.map((row) =>
      columns.map(({ of, isText }) => {
        const cell = of(row)

        return quote(isText ? escapeFormula(String(cell ?? "")) : cell)
      })
    ),
  ]

  return BYTE_ORDER_MARK + lines.map((line) => `${line.join()}\r\n`).join("")
}
