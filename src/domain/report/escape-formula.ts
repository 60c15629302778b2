/**
 * What a spreadsheet takes for the beginning of a formula, also in full width
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const TRIGGER = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * A text as a cell of a file that people open in a spreadsheet: what would be
 * a formula is text there. Numbers are no texts, and stay as they are. Never
 * for a file that machines read.
 */
export function escapeFormula(text: string): string {
  return TRIGGER.test(text) ? `'${text}` : text
}

/** The text of such a cell again. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && TRIGGER.test(cell.slice(1))
    ? cell.slice(1)
    : cell
}
