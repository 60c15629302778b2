/** A server's reply as rules look at it. */
export type SmtpReply = {
  /** Three digits, RFC 5321. */
  code: number
  /** Enhanced status, RFC 3463 and 5248, such as `5.1.1`; null without one. */
  status: string | null
  /** The words, lowercase, without addresses of any kind. */
  words: string
}

/** Reads a reply of one or more lines, as nodemailer keeps it. */
export function readReply(code: number, text: string): SmtpReply {
  return {
    code,
    status: readStatus(text),
    words: text
      .toLowerCase()
      // A link's path or a mailbox's name is not what the server says.
      .replace(/https?:\/\/\S+|\S+@\S+/g, " ")
      .replace(/^\d{3}[ -](?:\d\.\d{1,3}\.\d{1,3})?/gm, " ")
      .replace(/\s+/g, " ")
      .trim(),
  }
}

const BEHIND_THE_CODE = /^\s*\d{3}[ -]\s*([245]\.\d{1,3}\.\d{1,3})(?![\d.])/m

/** As qmail writes it at the end: `no mailbox here by that name (#5.1.1)`. */
const ELSEWHERE = /(?:#|\()([245]\.\d{1,3}\.\d{1,3})(?![\d.])/

function readStatus(text: string): string | null {
  const found = BEHIND_THE_CODE.exec(text) ?? ELSEWHERE.exec(text)
  return found?.[1] ?? null
}
