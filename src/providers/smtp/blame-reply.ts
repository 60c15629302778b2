import type { SmtpReply } from "./read-reply"

/** Whom a refusal is about, as far as the server tells. */
export type Blame =
  /** The login, the quota, the domain or the reputation of whoever sends. */
  | "sender"
  /** There is no such mailbox. */
  | "no_mailbox"
  /** The mailbox is there and full. */
  | "full"
  /** This message: its size, its form. Or this recipient, for other reasons. */
  | "message"
  | "unclear"

/**
 * Whom a reply to RCPT TO or DATA is about (status codes: RFC 3463, RFC 5248
 * and IANA's registry; the words: replies of Gmail, Outlook, Yahoo, Amazon SES,
 * Mailgun, Postfix, Exim, qmail). Words that are plainly about the sender win
 * over a status, since servers answer 5.1.1 for policy, too; else the status;
 * else the words.
 */
export function blameReply({ code, status, words }: SmtpReply): Blame {
  const detail = status?.replace(/^\d/, "5") ?? "5.0.0"
  if (TOO_LARGE.test(words) || ABOUT_THE_MESSAGE.test(detail)) {
    return "message"
  }
  if (SENDERS_QUOTA.test(words)) {
    return "sender"
  }
  if (detail === "5.2.2" || MAILBOX_FULL.test(words)) {
    return "full"
  }
  if (ABOUT_THE_SENDER.test(detail) || PLAINLY_THE_SENDER.test(words)) {
    return "sender"
  }
  if (NO_MAILBOX_STATUS.test(detail)) {
    return "no_mailbox"
  }
  if (detail.startsWith("5.7.")) {
    return RECIPIENTS_OWN_RULE.test(words) ? "unclear" : "sender"
  }
  if (NO_MAILBOX.test(words)) {
    return "no_mailbox"
  }
  if (MAILBOX_UNAVAILABLE.test(words)) {
    return "message"
  }
  if (RATHER_THE_SENDER.test(words)) {
    return "sender"
  }
  return code === 552 ? "full" : "unclear"
}

/**
 * 5.2.3 and 5.3.4: too large. 5.6: what is in it. 5.4.1 and 5.4.4: Outlook's
 * word for unknown people of a domain, and no way to it.
 */
const ABOUT_THE_MESSAGE = /^5\.(?:2\.3|3\.4|4\.1|4\.4|6\.\d+)$/

/** 5.1.7, 5.1.8: its address; 5.3.2: takes nothing; 5.4.5: Gmail's limit. */
const ABOUT_THE_SENDER = /^5\.(?:1\.[78]|3\.2|4\.5|7\.(?:[89]|2[0-9]))$/

/** 5.1.10 is a domain without mail (RFC 7505), 5.2.1 a disabled mailbox. */
const NO_MAILBOX_STATUS = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/

const TOO_LARGE =
  /too (?:big|large)|(?:message|mail)[\w ]{0,20} (?:size|length)|size (?:limit|exceed)|maximum (?:message )?size/

const MAILBOX_FULL =
  /(?:mailbox|inbox|recipient|account that you tried to reach|user)\b[\w <>,:]{0,40}(?:\bfull\b|over ?quota|over its quota|out of (?:storage|space)|quota exceeded|exceeded (?:its|the|his|their)? ?(?:storage|disk|mailbox)? ?quota|receiving mail)|insufficient (?:disk|storage|system storage)|you are trying to contact is receiving/

/** Exchange Online says 5.2.2 for its own customer's quota, too. */
const SENDERS_QUOTA =
  /submission quota|sender has exceeded|outboundspam|sendasdenied|max(?:imum)? e-?mails per|sending credits|daily allowance/

/**
 * RFC 5321's own example for 550: nobody there, or a rule of theirs. It stops
 * this message, and says too little to block the address or the channel.
 */
const MAILBOX_UNAVAILABLE =
  /\bmailbox (?:is )?(?:unavailable|not available|closed)/

/** Not to be said of somebody who is not there. */
const PLAINLY_THE_SENDER = new RegExp(
  [
    // Quotas and rates of an account, a plan, an address.
    "quota|throttl|rate[- ]?limit|too many (?:messages|mails|e-?mails|connections|recipients)",
    "(?:sending|send|rate|daily|hourly|monthly|outgoing|outbound|message|messages|account|plan|user)(?: \\w+){0,3} limits?\\b",
    "limits? (?:has been |was |is )?(?:exceeded|reached)|exceed(?:ed|s|ing)(?: \\w+){0,5} (?:limits?|rate)",
    // May not send here at all, or not under this name.
    "\\brelay",
    "authenticat|credentials|\\bpassword\\b|not logged in",
    "\\b(?:spf|dkim|dmarc)\\b|sender policy",
    "sender[\\w ':]{0,30}(?:reject|denied|refused|verif|not allowed|not permitted|invalid)",
    "(?:not (?:allowed|authori[sz]ed|permitted)|permissions?) to send|send[- ]as\\b",
    "not verified|unverified|\\bsandbox\\b",
    // Its reputation.
    "block(?:ed)? ?(?:list|using|by)|black ?list|deny ?list|\\blisted (?:at|in|on|by)|spamhaus|spamcop|sorbs|\\bdnsbl\\b|\\brbl\\b",
    "\\bspam|unsolicited|\\bbulk\\b|reputation|\\babus|\\bbanned\\b|\\bpolicy\\b",
    "client host|(?:your|sending|source|originating) (?:ip|network|server|domain|account)|\\bip (?:address )?(?:\\S+ )?(?:is |has been )?(?:blocked|listed|rejected|banned)|message rejected: email address",
  ].join("|")
)

const RATHER_THE_SENDER =
  /\b(?:blocked|suspended|prohibited|unauthori[sz]ed|denied|log ?in)\b/

/** A rule of this one mailbox, such as a list only for colleagues. */
const RECIPIENTS_OWN_RULE =
  /recipient|resolver\.rst|user not allowed|no such|unknown user|user unknown/

const SOMEBODY = "(?:user|recipient|mailbox|person|address|account|destination)"

const NO_MAILBOX = new RegExp(
  [
    `\\b(?:no such|unknown|invalid|non-?existent|bad)(?: local| destination| recipient)? ${SOMEBODY}\\b`,
    `\\b${SOMEBODY}\\b[\\w <>'"()-]{0,60}\\b(?:unknown|not found|not exist|doesn'?t exist|no longer|disabled|inactive|deactivated|not known|not listed in)`,
    "does(?: not|n'?t) have an? .{0,40}account",
    "no mailbox (?:here )?by that name|unrouteable address|not our customer|nobody here|\\bnull mx\\b",
  ].join("|")
)
