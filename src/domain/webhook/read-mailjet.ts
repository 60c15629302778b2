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

const KINDS: Record<string, EventKind> = {
  sent: "delivered",
  bounce: "bounced",
  blocked: "rejected",
  spam: "complained",
  unsub: "unsubscribed",
  open: "opened",
  click: "clicked",
}

/** Mailjet's webhook: an event, or several as an array (version 2). */
export function readMailjet(body: unknown): ProviderEvent[] {
  return (Array.isArray(body) ? body : [body])
    .map(fieldsOf)
    .filter((event) => textOf(event.event) !== null)
    .map(toEvent)
}

function toEvent(event: Fields): ProviderEvent {
  const name = textOf(event.event)!
  const [messageId = null] = idsOf(
    firstText(event.mj_message_id, event.MessageID)
  )
  const recipient = addressOf(event.email)
  return {
    id: [messageId, name, firstText(event.time), recipient].join(":"),
    kind: KINDS[name] ?? "other",
    at: timeOf(event.time),
    messageIds: idsOf(messageId, event.Message_GUID),
    ours: readReference(event.CustomID, innerFields(event.Payload)[REFERENCE]),
    recipient,
    suppress: suppression(name, event),
    detail: detailOf(
      event.error_related_to,
      event.error,
      event.comment,
      event.smtp_reply
    ),
    hit: reportedHit(KINDS[name] ?? "other", {
      agent: event.agent,
      url: event.url,
    }),
  }
}

function suppression(
  name: string,
  { hard_bounce, blocked }: Fields
): ProviderEvent["suppress"] {
  switch (name) {
    case "bounce":
      return isTrue(hard_bounce) || isTrue(blocked) ? "bounced" : null
    case "spam":
      return "complained"
    case "unsub":
      return "unsubscribed"
    default:
      return null
  }
}

const isTrue = (value: unknown) =>
  value === true || value === "true" || value === 1
