import {
  feedbackId,
  type MailStream,
} from "../../domain/deliverability/feedback-id"
import type { Store } from "../../domain/store/store"
import { oneLine } from "../../messages"
import type { OutgoingMessage } from "./outgoing-message"

/**
 * Whom a message comes from, and the headers that go with it: each on one
 * line, whatever the options hold.
 *
 * @param id the message's: the same at every attempt
 */
export function mailHead(
  sender: Store["sender"],
  id: string,
  unsubscribeUrl: string,
  stream: MailStream
): Pick<OutgoingMessage, "from" | "headers"> {
  const headers = {
    // The same at every attempt: a mail program shows a second copy once.
    "Message-ID": `<${id}@${sender.email.split("@").at(-1)}>`,
    // RFC 3834, and what Exchange looks at: no machine should answer.
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "List-Unsubscribe": [
      `<${unsubscribeUrl}>`,
      ...(sender.unsubscribeMailto
        ? [`<mailto:${sender.unsubscribeMailto}?subject=unsubscribe>`]
        : []),
    ].join(", "),
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    // What complaints are counted by, and never a person.
    "Feedback-ID": feedbackId(stream, sender.email),
    ...(sender.replyTo && { "Reply-To": sender.replyTo }),
  }
  return {
    from: oneLine(`"${sender.name.replace(/["\\]/g, "")}" <${sender.email}>`),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, oneLine(value)])
    ),
  }
}
