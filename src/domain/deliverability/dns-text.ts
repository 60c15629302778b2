/** Longer than any sound record; what is behind it is not read. */
const LONGEST = 8_000

/**
 * TXT records as texts: the strings of one are put together without anything
 * between (RFC 7208, 3.3). Anybody may have written them.
 */
export function joinRecords(records: readonly (readonly string[])[]): string[] {
  return records.map((strings) => strings.join("").slice(0, LONGEST))
}

/** A part of a record, as it may stand on a page. */
export function showPart(text: string): string {
  const shown = text.replace(/[^\x21-\x7e]+/g, " ").trim()
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown
}

/** `tag=value` pairs of DKIM and DMARC, by the lowercase tag; the first wins. */
export function readTags(record: string): Map<string, string> {
  const tags = new Map<string, string>()
  for (const part of record.split(";")) {
    const [, tag, value] = /^\s*([a-z]\w*)\s*=(.*)$/is.exec(part) ?? []
    if (tag !== undefined && !tags.has(tag.toLowerCase())) {
      tags.set(tag.toLowerCase(), value!.trim())
    }
  }
  return tags
}
