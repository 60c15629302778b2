/**
 * The cells of a row that PostgreSQL wrote as one text, `(a,"b c",,"")`: what
 * is not there is empty, too.
 */
export function readRecord(record: string): string[] {
  const cells: string[] = []
  const end = record.length - 1
  let at = 1
  for (;;) {
    if (record.charCodeAt(at) === QUOTE) {
      let close = record.indexOf('"', at + 1)
      while (record.charCodeAt(close + 1) === QUOTE) {
        close = record.indexOf('"', close + 2)
      }
      cells.push(record.slice(at + 1, close).replace(DOUBLED, "$1"))
      at = close + 1
    } else {
      const comma = record.indexOf(",", at)
      const next = comma < 0 ? end : comma
      cells.push(record.slice(at, next))
      at = next
    }
    if (at === end) {
      return cells
    }
    at += 1
  }
}

const QUOTE = 34
const DOUBLED = /(["\\])\1/g
