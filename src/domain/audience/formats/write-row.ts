const NEEDS_QUOTES = /[",\r\n]/

/**
 * A line of a CSV file for machines: RFC 4180, in quotes only what needs them,
 * and never anything in front of a cell, since an ad network reads it as it
 * is. A file for people has another writer (`workflows/csv/report-csv.ts`).
 */
export function writeRow(cells: string[], lineEnd: "\n" | "\r\n"): string {
  let line = ""
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]!
    line +=
      (at === 0 ? "" : ",") + (NEEDS_QUOTES.test(cell) ? quoted(cell) : cell)
  }
  return line + lineEnd
}

/** All of them, as one text. */
export function writeRows(rows: string[][], lineEnd: "\n" | "\r\n"): string {
  return rows.map((cells) => writeRow(cells, lineEnd)).join("")
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
