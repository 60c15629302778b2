import { readTags, showPart } from "./dns-text"
import { attention, notKnown, ok, type Verdict } from "./verdict"

/** The DMARC records among TXT records, however they are written. */
const findDmarc = (texts: readonly string[]) =>
  texts.filter((text) => /^\s*v\s*=\s*DMARC1\s*(?:;|$)/i.test(text))

/**
 * Where a domain's policy may stand: at the domain itself, else at one above
 * it, the nearest first.
 */
export function namesOfDmarc(domain: string): string[] {
  const labels = domain.split(".")
  return labels
    .slice(0, Math.max(1, labels.length - 1))
    .slice(0, 8)
    .map((_, i) => `_dmarc.${labels.slice(i).join(".")}`)
}

const POLICIES = ["none", "quarantine", "reject"]

/**
 * Whether a domain says what to do with messages that are not its own. Gmail
 * and Yahoo ask for a record of everybody who sends to many; "none" is enough
 * for that.
 *
 * @param found TXT records by the names of `namesOfDmarc`, in their order;
 *   null for a name that nobody could look up
 */
export function judgeDmarc(
  found: readonly (readonly string[] | null)[]
): Verdict {
  for (const [i, texts] of found.entries()) {
    if (!texts) {
      return notKnown("unreachable")
    }
    const records = findDmarc(texts)
    if (records.length > 1) {
      return attention("several", { count: records.length })
    }
    if (records.length) {
      return judgeRecord(records[0]!, i > 0)
    }
  }
  return attention("none")
}

function judgeRecord(record: string, inherited: boolean): Verdict {
  const tags = readTags(record)
  const own = tags.get("p")
  const text = (inherited ? (tags.get("sp") ?? own) : own) ?? ""
  const policy = text.toLowerCase()
  // Without a policy a record counts only where it asks for reports.
  const asksForReports = /^\s*mailto:/i.test(tags.get("rua") ?? "")
  if (!/^v\s*=\s*DMARC1\s*;/.test(record)) {
    return attention("broken", { part: showPart(record) })
  }
  if (!POLICIES.includes(policy) && !asksForReports) {
    return attention("broken", { part: text ? `p=${showPart(text)}` : "p=" })
  }
  const strict = ["adkim", "aspf"].filter(
    (tag) => tags.get(tag)?.toLowerCase() === "s"
  )
  const params = { policy: POLICIES.includes(policy) ? policy : "none" }
  if (strict.length) {
    return ok("strict", { ...params, tags: strict.join(", ") })
  }
  return ok(params.policy === "none" ? "watching" : "enforced", params)
}
