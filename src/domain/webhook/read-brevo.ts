import { detailOf } from "./detail-of"
import {
  addressOf,
  fieldsOf,
  type Fields,
  firstText,
  idsOf,
  innerFields,
  textOf,
  timeOf,
} from "./fields"
import { readReference, REFERENCE } from "./our-reference"
import type { EventKind, ProviderEvent } from "./provider-event"
import { reportedHit } from "./reported-hit"

const KINDS: Record<string, [EventKind, ProviderEvent["suppress"]?]> = {
  request: ["accepted"],
  delivered: ["delivered"],
  deferred: ["deferred"],
  soft_bounce: ["bounced"],
  hard_bounce: ["bounced", "bounced"],
  invalid_email: ["bounced", "bounced"],
  invalid: ["bounced", "bounced"],
  blocked: ["rejected"],
  error: ["failed"],
  spam: ["complained", "complained"],
  complaint: ["complained", "complained"],
  unsubscribed: ["unsubscribed", "unsubscribed"],
  unsubscribe: ["unsubscribed", "unsubscribed"],
  opened: ["opened"],
  unique_opened: ["opened"],
  proxy_open: ["opened"],
  unique_proxy_open: ["opened"],
  click: ["clicked"],
}

/** Brevo's webhook: one event a call, or several as an array. */
export function readBrevo(body: unknown): ProviderEvent[] {
  return (Array.isArray(body) ? body : [body])
    .map(fieldsOf)
    .filter((event) => textOf(event.event) !== null)
    .map(toEvent)
}

function toEvent(event: Fields): ProviderEvent {
  const name = textOf(event.event)!
  const [kind, suppress = null] = KINDS[name] ?? ["other"]
  const at = timeOf(firstText(event.ts_epoch, event.ts_event, event.ts))
  const [messageId = null] = idsOf(event["message-id"])
  const custom = event["X-Mailin-custom"]
  const recipient = addressOf(event.email)
  return {
    id: [messageId, name, at?.getTime(), recipient].join(":"),
    kind,
    at,
    messageIds: idsOf(messageId),
    ours: readReference(custom, innerFields(custom)[REFERENCE], messageId),
    recipient,
    suppress,
    detail: detailOf(event.reason),
    hit: reportedHit(kind, {
      agent: event.user_agent,
      url: event.link,
      // Apple's, which fetches all pictures ahead.
      flagged: name.endsWith("proxy_open"),
    }),
  }
}
