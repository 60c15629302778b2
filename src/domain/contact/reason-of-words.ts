import type { BlockReason } from "./block"

/**
 * What another tool's word for the state of an address means here: a reason
 * to block it, `not_blocked`, or null for a word we do not know. A mailbox
 * that was full, or a server that said "later", is no reason.
 */
export function reasonOfWords(
  words: string
): BlockReason | "not_blocked" | null {
  const text = words.trim().toLowerCase()
  return PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const PATTERNS: [RegExp, BlockReason | "not_blocked"][] = [
  [/^erased$/, "erased"],
  [/spam|complain|abuse|feedback.?loop/, "complained"],
  [/soft|transient|deferred|temporar|^4\.\d|^4\d\d\b/, "not_blocked"],
  [
    /bounce|clean|invalid|undeliver|not exist|unknown|bad domain|^5\.\d|^5\d\d\b/,
    "bounced",
  ],
  [/unsub|un-sub|opt.?(ed)?.?out|suppress|abgemeldet/, "unsubscribed"],
  [/(non|never|not).?subscribed/, "not_blocked"],
  [
    /^(subscribed|active|confirmed|opt.?(ed)?.?in|true|yes|delivered|pending)$/,
    "not_blocked",
  ],
  [/manual|blocked|blocklist|blacklist|remove|reject/, "unsubscribed"],
]
