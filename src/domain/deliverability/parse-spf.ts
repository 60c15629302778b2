import { showPart } from "./dns-text"

/** What an SPF record says to whom it does not name. */
export type SpfEnd = "pass" | "fail" | "softfail" | "neutral"

export type SpfRecord = {
  /** Null where the record does not end in `all`. */
  all: SpfEnd | null
  /** Names that are looked up for it, in order: also what only costs one. */
  lookups: { name: string; include: boolean }[]
  redirect: string | null
}

const QUALIFIERS: Record<string, SpfEnd> = {
  "+": "pass",
  "-": "fail",
  "~": "softfail",
  "?": "neutral",
}

/** The SPF records among the TXT records of a domain. */
export function findSpf(texts: readonly string[]): string[] {
  return texts.filter((text) => /^v=spf1(?: |$)/i.test(text))
}

/** Reads one record; answers the first part that is none, as it is written. */
export function parseSpf(text: string): SpfRecord | { broken: string } {
  const record: SpfRecord = { all: null, lookups: [], redirect: null }
  for (const term of text.split(/ +/).slice(1).filter(Boolean)) {
    if (!takeTerm(record, term)) {
      return { broken: showPart(term) }
    }
  }
  return record
}

function takeTerm(record: SpfRecord, term: string): boolean {
  const [, name = "", value = ""] = /^([a-z][\w.-]*)=(.*)$/i.exec(term) ?? []
  if (name) {
    if (name.toLowerCase() === "redirect") {
      record.redirect ??= value
      return value !== ""
    }
    // Others (`exp`, and what is not known) change nothing.
    return true
  }
  const [, sign = "+", mechanism = "", rest = ""] =
    /^([-+~?])?([a-z]\w*)((?:[:/].*)?)$/i.exec(term) ?? []
  const argument = /^:([^/]+)/.exec(rest)?.[1] ?? ""
  switch (mechanism.toLowerCase()) {
    case "all":
      // What stands behind it is never read.
      record.all ??= QUALIFIERS[sign || "+"]!
      return rest === ""
    case "include":
      return lookUp(record, argument, true)
    case "exists":
      return lookUp(record, argument, false)
    case "a":
    case "mx":
    case "ptr":
      return lookUp(record, argument || "-", false)
    case "ip4":
      return /^:[\d.]+(?:\/\d{1,2})?$/.test(rest)
    case "ip6":
      return /^:[\da-f:.]+(?:\/\d{1,3})?$/i.test(rest)
    default:
      return false
  }
}

function lookUp(record: SpfRecord, name: string, include: boolean): boolean {
  if (name && record.all === null) {
    record.lookups.push({ name: name.toLowerCase(), include })
  }
  return name !== ""
}
