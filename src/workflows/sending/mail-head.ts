import type { Store } from "../../domain/store/store"
import type { OutgoingMessage } from "./outgoing-message"

/** Whom a touch's message comes from, and the headers that go with it. */
export function mailHead(
  sender: Store["sender"],
  touchId: string,
  unsubscribeUrl: string
): Pick<OutgoingMessage, "from" | "headers"> {
  return {
    from: `"${sender.name.replace(/["\\\r\n]/g, "")}" <${sender.email}>`,
    headers: {
      // The same at every attempt: a mail program shows a second copy once.
      "Message-ID": `<${touchId}@${sender.email.split("@").at(-1)}>`,
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
      ...(sender.replyTo && { "Reply-To": sender.replyTo }),
    },
  }
}
