const DELIMITERS = [",", ";", "\t", "|"] as const

/**
 * What parts the cells of a CSV file, by its first line: what is there most
 * often outside of quotes. A spreadsheet may say it itself (`sep=;`).
 */
export function findDelimiter(line: string): string {
  const told = /^sep=(.)\r?\n?$/i.exec(line)
  if (told) {
    return told[1]!
  }
  const bare = line.replace(/"[^"]*"/g, "")
  const count = (mark: string) => bare.split(mark).length
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!
}
