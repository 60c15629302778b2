import { unescapeFormula } from "../report/escape-formula"
import type { BlockReason } from "./block"
import type { BlockColumns } from "./block-columns"
import { normalizeEmail } from "./normalize-email"
import { reasonOfWords } from "./reason-of-words"

export type LineFault =
  | "no_address"
  | "unknown_status"
  /** Its address is kept under a secret that is none of this store's. */
  | "other_secret"
  | "unknown_channel"
  /** A quote in it took other lines in. */
  | "open_quote"

export type BlockLine =
  | { kind: "fault"; why: LineFault; text: string }
  /** Who may be written to, as the other tool says. */
  | { kind: "not_blocked" }
  | {
      kind: "block"
      channel: string
      /** Normalized; or else what it is kept by. */
      address: string | null
      address_hash: string | null
      reason: BlockReason
      at: Date | null
    }

/** An address at the beginning of a line within a cell. */
const SWALLOWED =
  /\n\s*"?[^\s"@,;|]+@[^\s"@,;|]+\.[^\s"@,;|]+"?\s*(?:[,;|\t\n]|$)/

const CHANNELS = new Set(["email", "sms"])

/**
 * What a line of a list of blocked addresses says.
 *
 * @param usual for what the file says no reason of
 * @param secretKeys what tells the store's secrets, as our export has it
 */
export function readBlockLine(
  cells: string[],
  columns: BlockColumns,
  { usual, secretKeys }: { usual: BlockReason; secretKeys: string[] }
): BlockLine {
  const cell = (column: number | null) =>
    column === null ? "" : unescapeFormula((cells[column] ?? "").trim())
  const fault = (why: LineFault, text: string): BlockLine => ({
    kind: "fault",
    why,
    text: text.slice(0, 100),
  })
  const whole = cells.join(" ").trim()
  if (cells.some((one) => SWALLOWED.test(one))) {
    return fault("open_quote", whole)
  }
  const channel = cell(columns.channel).toLowerCase() || "email"
  if (!CHANNELS.has(channel)) {
    return fault("unknown_channel", channel)
  }
  const said = readReason(cell(columns.status), cell(columns.reason))
  if (said === "not_blocked") {
    return { kind: "not_blocked" }
  }
  if (said === "unknown") {
    return fault("unknown_status", cell(columns.status))
  }
  const block = {
    kind: "block" as const,
    channel,
    reason: said ?? (columns.cleaned ? "bounced" : usual),
    at: readTime(cell(columns.at)),
  }
  const address =
    columns.email === null && columns.hmac === null
      ? firstAddress(cells)
      : normalizeEmail(cell(columns.email))
  if (address) {
    return { ...block, address, address_hash: null }
  }
  const hash = cell(columns.hmac).toLowerCase()
  if (/^[0-9a-f]{64}$/.test(hash) && !cell(columns.email)) {
    return secretKeys.includes(cell(columns.secret))
      ? { ...block, address: null, address_hash: hash }
      : fault("other_secret", hash)
  }
  return fault("no_address", cell(columns.email) || whole)
}

/**
 * A status is one of a few words; a reason may be anybody's sentence, which
 * tells nothing of a mailbox, and frees nobody, whatever words are in it.
 */
function readReason(
  status: string,
  reason: string
): BlockReason | "not_blocked" | "unknown" | null {
  if (status) {
    return reasonOfWords(status) ?? "unknown"
  }
  const said = reason ? reasonOfWords(reason) : null
  const weak = said === "not_blocked" || said === "bounced"
  const plain = reason.replace(/["'“”]/g, "").trim()
  return weak && !TOOLS_WORD.test(plain) ? null : said
}

/** What only a tool writes, as the whole of a reason, and servers' codes. */
const TOOLS_WORD = new RegExp(
  [
    /^(soft|hard|transient|temporary|permanent)?[\s_-]?bounce[sd]?$/,
    /^(transient|temporary|deferred|undeliverable|undelivered|cleaned)$/,
    /^(invalid|unknown|bad)([\s_-]?(e-?mail|domain))?([\s_-]?address)?$/,
    /^((non|never|not)[\s_-]?)?subscribed$/,
    /^(active|confirmed|delivered|pending|opt(ed)?[\s_-]?in)$/,
    /^[45]\.\d{1,3}\.\d|^[45]\d\d([\s-]+[45]\.\d|$)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i"
)

function firstAddress(cells: string[]): string | null {
  for (const one of cells) {
    const address = normalizeEmail(unescapeFormula(one.trim()))
    if (address) {
      return address
    }
  }
  return null
}

/** Seconds or milliseconds since 1970, or a date in words of a machine. */
function readTime(text: string): Date | null {
  const at = /^\d{10}(\.\d+)?$/.test(text)
    ? new Date(Number(text) * 1_000)
    : /^\d{13}$/.test(text)
      ? new Date(Number(text))
      : /^\d{4}-\d\d-\d\d/.test(text)
        ? new Date(
            /\d\d:\d\d/.test(text) && !/(Z|[+-]\d\d:?\d\d)$/i.test(text)
              ? `${text.replace(" ", "T")}Z`
              : text
          )
        : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}
