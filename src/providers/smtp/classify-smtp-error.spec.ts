import { classifySmtpError, type SmtpError } from "./classify-smtp-error"

describe("what a failed SMTP delivery means", () => {
  it.each<[string, SmtpError, boolean, string]>([
    ["a message too large", reply(552, "MAIL FROM"), false, "refused"],
    [
      "a message larger than announced",
      { code: "EMESSAGE", command: "MAIL FROM" },
      false,
      "refused",
    ],
    [
      "a recipient that is no address",
      { code: "EENVELOPE", command: "API" },
      false,
      "refused",
    ],
    ["greylisting", reply(450, "RCPT TO"), false, "temporary"],
    ["a reply of 4yz to the message", reply(451, "DATA"), true, "temporary"],
    ["a server going down", reply(421, "CONN"), true, "unavailable"],
    ["a server going down", reply(421, "RCPT TO"), false, "unavailable"],
    ["a login refused", reply(535, "AUTH PLAIN", "EAUTH"), false, "sender"],
    ["no way to log in", { code: "EAUTH", command: "API" }, false, "sender"],
    ["a login not now", reply(454, "AUTH PLAIN"), false, "unavailable"],
    ["a login asked for", reply(530, "MAIL FROM"), false, "sender"],
    ["a login asked for late", reply(530, "RCPT TO"), false, "sender"],
    ["a refused sender", reply(550, "MAIL FROM"), false, "sender"],
    ["a refused greeting", reply(554, "CONN", "EPROTOCOL"), false, "sender"],
    [
      "nobody there",
      { code: "ESOCKET", command: "CONN" },
      false,
      "unavailable",
    ],
    [
      "an unknown host",
      { code: "EDNS", command: "CONN" },
      false,
      "unavailable",
    ],
    ["a hang before", { code: "ETIMEDOUT" }, false, "unavailable"],
    ["a hang after", { code: "ETIMEDOUT" }, true, "ambiguous"],
    ["a drop after", { code: "ECONNECTION" }, true, "ambiguous"],
    ["giving up before", { code: "EABORT" }, false, "unavailable"],
    ["giving up after", { code: "EABORT" }, true, "ambiguous"],
    ["a reply that is none", reply(354, "DATA"), true, "ambiguous"],
  ])("%s", (_, error, handedOver, kind) => {
    expect(classifySmtpError(error, handedOver)).toBe(kind)
  })
})

/** What real servers answer. */
describe("whose fault it is", () => {
  it.each([
    // Gmail
    [
      "DATA",
      "550-5.4.5 Daily user sending limit exceeded. For more information on Gmail\n550-5.4.5 sending limits go to\n550 5.4.5  https://support.google.com/a/answer/166852 x12-20020a - gsmtp",
      "sender",
    ],
    [
      "DATA",
      "550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.",
      "sender",
    ],
    [
      "DATA",
      "550-5.7.1 [203.0.113.9] Our system has detected that this message is\n550-5.7.1 likely unsolicited mail. To reduce the amount of spam sent to Gmail,\n550 5.7.1 this message has been blocked.",
      "sender",
    ],
    [
      "RCPT TO",
      "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address for typos or\n550 5.1.1 unnecessary spaces. Learn more at https://support.google.com/mail/?p=NoSuchUser",
      "no_mailbox",
    ],
    [
      "RCPT TO",
      "550 5.2.1 The email account that you tried to reach is disabled.",
      "no_mailbox",
    ],
    [
      "RCPT TO",
      "552-5.2.2 The email account that you tried to reach is over quota and inactive.",
      "temporary",
    ],
    [
      "RCPT TO",
      "550-5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.",
      "temporary",
    ],
    [
      "RCPT TO",
      "450-4.2.1 The user you are trying to contact is receiving mail too quickly.",
      "temporary",
    ],
    [
      "DATA",
      "421-4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address.",
      "unavailable",
    ],
    [
      "DATA",
      "552-5.2.3 Your message exceeded Google's message size limits.",
      "refused",
    ],
    [
      "DATA",
      "552 5.7.0 This message was blocked because its content presents a potential security issue.",
      "sender",
    ],
    // Outlook and Exchange Online
    [
      "RCPT TO",
      "550 5.7.501 Service unavailable. Spam abuse detected from IP range",
      "sender",
    ],
    ["RCPT TO", "550 5.7.708 Access denied, traffic not accepted", "sender"],
    [
      "RCPT TO",
      "550 5.7.606 Access denied, banned sending IP [203.0.113.9]",
      "sender",
    ],
    [
      "RCPT TO",
      "550 5.7.1 Unfortunately, messages from [203.0.113.9] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
      "sender",
    ],
    [
      "DATA",
      "550 5.7.509 Access denied, sending domain shop.example does not pass DMARC verification",
      "sender",
    ],
    [
      "DATA",
      "554 5.2.252 SendAsDenied; hello@shop.example not allowed to send as x",
      "sender",
    ],
    [
      "RCPT TO",
      "550 5.5.0 Requested action not taken: mailbox unavailable",
      "refused",
    ],
    [
      "DATA",
      "550 5.2.2 Submission quota exceeded: The sender has exceeded the recipient rate limit",
      "sender",
    ],
    [
      "DATA",
      "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException",
      "sender",
    ],
    [
      "DATA",
      "554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException",
      "sender",
    ],
    [
      "RCPT TO",
      "550 5.4.1 Recipient address rejected: Access denied.",
      "refused",
    ],
    [
      "RCPT TO",
      "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
      "no_mailbox",
    ],
    [
      "RCPT TO",
      "550 5.7.1 RESOLVER.RST.AuthRequired; restricted recipient",
      "unclear",
    ],
    // Amazon SES, Mailgun, SendGrid, Postmark
    [
      "DATA",
      "554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: hello@shop.example",
      "sender",
    ],
    [
      "DATA",
      "454 Throttling failure: Daily message quota exceeded.",
      "unavailable",
    ],
    [
      "DATA",
      "454 Throttling failure: Maximum sending rate exceeded.",
      "unavailable",
    ],
    [
      "DATA",
      "554 Sending suspended for this account. For more information",
      "sender",
    ],
    ["RCPT TO", "421 Too many messages, try again later", "unavailable"],
    [
      "RCPT TO",
      "550 5.7.1 Domain sandbox.mailgun.example is not allowed to send: Free accounts are for test purposes only",
      "sender",
    ],
    [
      "DATA",
      "550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved; unverified",
      "sender",
    ],
    [
      "DATA",
      "451 Authentication failed: Maximum credits exceeded",
      "unavailable",
    ],
    // Postfix, Exim, qmail and others
    ["RCPT TO", "554 5.7.1 <ada@example.com>: Relay access denied", "sender"],
    ["RCPT TO", "550 relay not permitted", "sender"],
    [
      "RCPT TO",
      "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
      "sender",
    ],
    [
      "RCPT TO",
      "554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.9",
      "sender",
    ],
    [
      "RCPT TO",
      "550 5.7.1 Your IP 203.0.113.9 is listed at bl.spamcop.net",
      "sender",
    ],
    [
      "RCPT TO",
      "550 5.1.1 <ada@example.com>: Recipient address rejected: User unknown in virtual mailbox table",
      "no_mailbox",
    ],
    ["RCPT TO", "550 5.1.1 Message blocked by spam policy", "sender"],
    ["RCPT TO", "550 5.1.2 Bad destination system address", "no_mailbox"],
    ["RCPT TO", "501 5.1.3 Bad recipient address syntax", "no_mailbox"],
    ["RCPT TO", "551 5.1.6 The mailbox has moved", "no_mailbox"],
    ["RCPT TO", "556 5.1.10 Recipient address has a null MX", "no_mailbox"],
    [
      "RCPT TO",
      "553 5.1.8 <hello@shop.example>... Domain of sender address does not exist",
      "sender",
    ],
    [
      "RCPT TO",
      "553 5.1.7 <hello@shop.example>: Sender address rejected: undeliverable address",
      "sender",
    ],
    [
      "RCPT TO",
      "550-Verification failed for <hello@shop.example>\n550 Sender verify failed",
      "sender",
    ],
    [
      "RCPT TO",
      "550 sorry, no mailbox here by that name (#5.1.1)",
      "no_mailbox",
    ],
    ["RCPT TO", "550 No such user here", "no_mailbox"],
    ["RCPT TO", "550 No such person", "no_mailbox"],
    ["RCPT TO", "550 Unknown user", "no_mailbox"],
    ["RCPT TO", "550 Unrouteable address", "no_mailbox"],
    [
      "RCPT TO",
      "554 delivery error: dd This user doesn't have a yahoo.com account (ada@yahoo.example) [0]",
      "no_mailbox",
    ],
    ["RCPT TO", "552 Mailbox full", "temporary"],
    ["RCPT TO", "550 5.2.2 Over quota", "temporary"],
    ["RCPT TO", "450 4.7.1 Greylisted, please try again later", "temporary"],
    [
      "RCPT TO",
      "450 4.2.0 <ada@example.com>: Recipient address rejected: Greylisted",
      "temporary",
    ],
    [
      "DATA",
      "552 5.3.4 Message size exceeds fixed maximum message size",
      "refused",
    ],
    [
      "DATA",
      "550 5.6.1 Messages without a date are not accepted here",
      "refused",
    ],
    ["DATA", "554 5.6.0 Message contains invalid header", "refused"],
    ["DATA", "554 5.7.1 Message rejected as spam", "sender"],
    ["DATA", "550 5.4.5 daily limit", "sender"],
    ["DATA", "554 5.2.0 quota", "sender"],
    ["RCPT TO", "554 5.7.0 quota, later", "sender"],
    ["DATA", "554 Transaction failed", "unclear"],
    ["DATA", "550 5.0.0 No", "unclear"],
    ["DATA", "452 4.3.1 Insufficient system storage", "temporary"],
  ])("%s: %s", (command, response, kind) => {
    const responseCode = Number(response.slice(0, 3))
    expect(classifySmtpError({ command, response, responseCode }, false)).toBe(
      kind
    )
  })
})

function reply(
  responseCode: number,
  command: string,
  code = "EENVELOPE"
): SmtpError {
  return { responseCode, command, code }
}
