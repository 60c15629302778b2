/** Comments and mustaches: what is the template engine's, not the author's. */
const MUSTACHE = /(\\*\{\{!--[\s\S]*?--\}\}|\\*\{\{[\s\S]*?\}\})/

/**
 * A template whose words read in Markdown as they read as plain text. What
 * stands in braces stays as it is, and so does the number of lines.
 */
export function escapeMarkdown(template: string): string {
  return template
    .split(MUSTACHE)
    .map((piece, i) => (i % 2 ? piece : escapeWords(piece)))
    .join("")
}

function escapeWords(words: string): string {
  return (
    words
      .replace(/[\\*[]/g, "\\$&")
      // Inside a word it means nothing.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
      // What would begin a list.
      .replace(/^([^\S\n]*)([-+])(?=\s|$)/gm, "$1\\$2")
      .replace(/^([^\S\n]*\d+)([.)])(?=\s|$)/gm, "$1\\$2")
  )
}
