/**
 * The text on one line: line breaks, tabs and control characters become single
 * spaces. Keeps header injection out of subjects and odd titles in their row.
 */
export function oneLine(text: unknown): string {
  return String(text ?? "")
    .replace(CONTROL_OR_SPACE, " ")
    .trim()
}

// Not \s, which would also take the space that keeps "10 €" on one line.
const CONTROL_OR_SPACE = /[ \p{Cc}\u2028\u2029]+/gu
