import { stringify } from "csv-stringify/sync"

import { escapeFormula } from "../../domain/report/escape-formula"

/** A time is written as ISO 8601 in UTC, and nothing as an empty cell. */
export type ReportCell = string | number | Date | null

/**
 * Lines of a CSV file for people: every cell is quoted, and no text is a
 * formula. A file for machines has another writer.
 */
export function reportLines(rows: ReportCell[][]): string {
  return stringify(rows, {
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
    cast: {
      string: (text) => escapeFormula(text),
      date: (date) => date.toISOString(),
    },
  })
}
