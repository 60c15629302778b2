import type { DeliveryErrorKind } from "../delivery-error"

/** The parts of nodemailer's error that matter here. */
export type SmtpError = {
  code?: string
  /** The SMTP command that was answered; `API` when none was sent. */
  command?: string
  /** The three digits of the server's reply, where there was one. */
  responseCode?: number
}

/**
 * What a failed SMTP delivery means (RFC 5321, 4.2.1: a reply of 5yz is for
 * good, 4yz for now). A reply always settles it. Without one it depends on
 * whether the server had begun to receive the message.
 */
export function classifySmtpError(
  error: SmtpError,
  handedOver: boolean
): DeliveryErrorKind {
  const reply = error.responseCode ?? 0
  if (reply >= 500 && reply < 600) {
    return concernsThisMessage(error, reply) ? "refused" : "temporary"
  }
  if (reply >= 400 && reply < 500) {
    return "temporary"
  }
  if (handedOver) {
    return "ambiguous"
  }
  return isUnsendable(error) ? "refused" : "temporary"
}

/** The server wants another login or another order of commands (RFC 4954). */
const ABOUT_THE_SESSION = new Set([503, 530, 534, 535, 538])

/** RFC 5321: the message is larger than the server takes. */
const TOO_LARGE = 552

/**
 * Whether the reply is about the recipient or the message. One to the greeting,
 * the login or the sender's address is trouble with the settings: it would hit
 * every message, and must not use them all up.
 */
function concernsThisMessage({ command }: SmtpError, reply: number): boolean {
  if (ABOUT_THE_SESSION.has(reply)) {
    return false
  }
  return (
    command === "RCPT TO" ||
    command === "DATA" ||
    (command === "MAIL FROM" && reply === TOO_LARGE)
  )
}

/** Given up before the server was asked: a bad recipient, a huge message. */
function isUnsendable({ code, command }: SmtpError): boolean {
  return (
    (code === "EENVELOPE" && command === "API") ||
    (code === "EMESSAGE" && command === "MAIL FROM")
  )
}
