import type { DeliveryErrorKind } from "../delivery-error"
import { blameReply } from "./blame-reply"
import { readReply } from "./read-reply"

/** The parts of nodemailer's error that matter here. */
export type SmtpError = {
  code?: string
  /** The SMTP command that was answered; `API` when none was sent. */
  command?: string
  /** The three digits of the server's reply, where there was one. */
  responseCode?: number
  /** The whole reply. */
  response?: string
}

/**
 * What a failed SMTP delivery means (RFC 5321, 4.2.1: a reply of 5yz is for
 * good, 4yz for now), and whose fault it is. A reply always settles it.
 * Without one it depends on whether the server had begun to receive the
 * message.
 */
export function classifySmtpError(
  error: SmtpError,
  handedOver: boolean
): DeliveryErrorKind {
  const reply = error.responseCode ?? 0
  if (reply >= 500 && reply < 600) {
    return forGood(error, reply)
  }
  if (reply >= 400 && reply < 500) {
    return forNow(error, reply)
  }
  if (handedOver) {
    return "ambiguous"
  }
  if (isUnsendable(error)) {
    return "refused"
  }
  // A login without a name, or of a kind that the server does not offer.
  return error.code === "EAUTH" ? "sender" : "unavailable"
}

/** The server wants another login or another order of commands (RFC 4954). */
const ABOUT_THE_SESSION = new Set([503, 530, 534, 535, 538])

/** RFC 5321: the message is larger than the server takes. */
const TOO_LARGE = 552

/** RFC 5321: the service closes, whatever was asked. */
const CLOSING = 421

function forGood(error: SmtpError, code: number): DeliveryErrorKind {
  if (ABOUT_THE_SESSION.has(code)) {
    return "sender"
  }
  if (!isAboutTheMail(error)) {
    const tooLarge = error.command === "MAIL FROM" && code === TOO_LARGE
    return tooLarge ? "refused" : "sender"
  }
  switch (blame(error, code)) {
    case "sender":
      return "sender"
    case "no_mailbox":
      return "no_mailbox"
    case "message":
      return "refused"
    case "full":
      // For good by the letter; people empty their mailboxes.
      return "temporary"
    case "unclear":
      return "unclear"
  }
}

function forNow(error: SmtpError, code: number): DeliveryErrorKind {
  const everybody = !isAboutTheMail(error) || code === CLOSING
  return everybody || isThrottled(error, code) ? "unavailable" : "temporary"
}

const blame = ({ response = "" }: SmtpError, code: number) =>
  blameReply(readReply(code, response))

/** Not every 4yz of policy: greylisting (RFC 6647) is about one recipient. */
function isThrottled(error: SmtpError, code: number): boolean {
  return (
    blame(error, code) === "sender" &&
    !/gr[ea]y|try again later/i.test(error.response ?? "")
  )
}

/**
 * Whether the reply is to the recipient or the message. One to the greeting,
 * the login or the sender's address would hit every message.
 */
function isAboutTheMail({ command }: SmtpError): boolean {
  return command === "RCPT TO" || command === "DATA"
}

/** Given up before the server was asked: a bad recipient, a huge message. */
function isUnsendable({ code, command }: SmtpError): boolean {
  return (
    (code === "EENVELOPE" && command === "API") ||
    (code === "EMESSAGE" && command === "MAIL FROM")
  )
}
