import { isPublicHost } from "../alert/find-private-url"
import { attention, notKnown, ok, type Verdict } from "./verdict"

/** Mailboxes for everybody: their domains say that only they may send. */
const FREE =
  /^(gmail|googlemail|yahoo|ymail|aol|outlook|hotmail|live|msn|icloud|me|gmx|web|t-online|freenet|mail|yandex|proton|protonmail|orange|laposte|libero|virgilio|wp|o2)\.(com|de|net|at|ch|co\.uk|fr|it|es|pl|ru|org|me)$/

export const domainOf = (email: string): string =>
  email.split("@").at(-1)!.toLowerCase().replace(/\.$/, "")

/** Whether the sender's domain is one that messages can be proved by. */
export function judgeSender(email: string): Verdict {
  const domain = domainOf(email)
  if (FREE.test(domain)) {
    return attention("free_mailbox", { email, domain })
  }
  return isPublicHost(domain)
    ? ok("ok", { email })
    : notKnown("reserved", { email, domain })
}
