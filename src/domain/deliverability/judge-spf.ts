import {
  countSpfLookups,
  type KnownRecords,
  MOST_LOOKUPS,
} from "./count-spf-lookups"
import { findSpf, parseSpf } from "./parse-spf"
import { attention, notKnown, ok, type Verdict } from "./verdict"

/**
 * Whether a domain says which servers may send for it. Gmail and Yahoo ask it
 * of everybody who sends to many.
 *
 * @param texts TXT records of the domain; null when nobody could look
 */
export function judgeSpf(
  texts: readonly string[] | null,
  known: KnownRecords
): Verdict {
  if (!texts) {
    return notKnown("unreachable")
  }
  const [text, ...others] = findSpf(texts)
  if (text === undefined) {
    return attention("none")
  }
  if (others.length) {
    return attention("several", { count: others.length + 1 })
  }
  const record = parseSpf(text)
  if ("broken" in record) {
    return attention("broken", { part: record.broken })
  }
  if (record.all === "pass") {
    return attention("all_pass")
  }
  const count = countSpfLookups(record, known)
  if (count > MOST_LOOKUPS) {
    return attention("too_many_lookups", { count, most: MOST_LOOKUPS })
  }
  const ends =
    record.redirect !== null || !["neutral", null].includes(record.all)
  return ends ? ok("ok", { count }) : attention("open_end")
}
