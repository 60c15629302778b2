import { detailOf } from "./detail-of"
import { fieldsOf, idsOf, textOf } from "./fields"
import type { EventKind, ProviderEvent } from "./provider-event"

const KINDS: Record<string, EventKind> = {
  queued: "accepted",
  accepted: "accepted",
  scheduled: "accepted",
  sending: "accepted",
  sent: "accepted",
  delivered: "delivered",
  read: "opened",
  undelivered: "bounced",
  failed: "failed",
}

/** Opted out; no such number, no mobile, unknown handset, a landline. */
const SUPPRESSED: Record<string, ProviderEvent["suppress"]> = {
  "21610": "unsubscribed",
  "21211": "bounced",
  "21614": "bounced",
  "30005": "bounced",
  "30006": "bounced",
}

/** Twilio's status callback: a form with one status of one message. */
export function readTwilio(body: unknown): ProviderEvent[] {
  const form = fieldsOf(body)
  const status = textOf(form.MessageStatus) ?? textOf(form.SmsStatus)
  const [id = null] = idsOf(form.MessageSid ?? form.SmsSid)
  if (status === null || id === null) {
    return []
  }
  const code = textOf(form.ErrorCode)
  const recipient = textOf(form.To)
  return [
    {
      id: [id, status].join(":"),
      kind: KINDS[status] ?? "other",
      at: null,
      messageIds: [id],
      ours: null,
      recipient: recipient && /^\+\d{7,15}$/.test(recipient) ? recipient : null,
      suppress: SUPPRESSED[code ?? ""] ?? null,
      detail: detailOf(code, form.ErrorMessage),
    },
  ]
}
