/** Headers beside the ones that make up the message itself. */
export type MailHeaders = {
  messageId?: string
  replyTo?: string
  headers: Record<string, string>
}

/**
 * The headers of a notification, safe to send: line breaks are taken out of
 * every value (header injection), impossible names are left out, and who
 * writes to whom about what is never taken from here. Later sources win.
 */
export function mailHeaders(...sources: unknown[]): MailHeaders {
  const result: MailHeaders = { headers: {} }
  for (const [name, raw] of sources.flatMap(entriesOf)) {
    const value = oneLine(raw)
    const key = name.toLowerCase()
    if (!value || !HEADER_NAME.test(name) || isOwn(key)) {
      continue
    }
    if (key === "message-id") {
      result.messageId = `<${value.replace(/[<>\s]/g, "")}>`
    } else if (key === "reply-to") {
      result.replyTo = value
    } else {
      forget(result.headers, key)
      result.headers[name] = value
    }
  }
  return result
}

/** RFC 5322, 3.6.8: printable ASCII without the colon. */
const HEADER_NAME = /^[!-9;-~]+$/

/** Text without line breaks or other control characters. */
export function oneLine(value: unknown): string {
  return String(value ?? "")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
}

const OWN = new Set(["from", "to", "cc", "bcc", "sender", "subject", "date"])

function isOwn(key: string): boolean {
  return OWN.has(key) || key.startsWith("content-") || key === "mime-version"
}

function entriesOf(source: unknown): [string, unknown][] {
  return source && typeof source === "object" ? Object.entries(source) : []
}

function forget(headers: Record<string, string>, key: string): void {
  for (const name of Object.keys(headers)) {
    if (name.toLowerCase() === key) {
      delete headers[name]
    }
  }
}
