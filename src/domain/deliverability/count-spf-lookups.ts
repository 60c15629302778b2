import { findSpf, parseSpf, type SpfRecord } from "./parse-spf"

/** RFC 7208, 4.6.4: more makes the whole record worthless. */
export const MOST_LOOKUPS = 10

/** More are not counted: a record may include itself. */
const ENOUGH = 30

/** TXT records by name; names that nobody could look up are not there. */
export type KnownRecords = ReadonlyMap<string, readonly string[]>

/** The names whose records are read for a record. */
export function namesOfSpf(record: SpfRecord): string[] {
  const included = record.lookups
    .filter(({ include }) => include)
    .map(({ name }) => name)
  const redirected = record.redirect === null || record.all !== null
  return [
    ...included,
    ...(redirected ? [] : [record.redirect!.toLowerCase()]),
    // A name with a macro is another one for each message.
  ].filter((name) => !name.includes("%"))
}

/**
 * How often a mailbox provider looks something up for a record, as far as it
 * can be seen: through all that it includes.
 */
export function countSpfLookups(
  record: SpfRecord,
  known: KnownRecords,
  counted = 0
): number {
  let count =
    counted +
    record.lookups.length +
    (record.redirect !== null && record.all === null ? 1 : 0)
  for (const name of namesOfSpf(record)) {
    if (count > ENOUGH) {
      break
    }
    const [text] = findSpf(known.get(name) ?? [])
    const inner = text === undefined ? null : parseSpf(text)
    if (inner && !("broken" in inner)) {
      count = countSpfLookups(inner, known, count)
    }
  }
  return Math.min(count, ENOUGH + 1)
}
