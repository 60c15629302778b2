import { detailOf } from "./detail-of"
import {
  addressOf,
  firstText,
  type Fields,
  fieldsOf,
  idOf,
  idsOf,
  listOf,
  textOf,
  timeOf,
} from "./fields"
import { readReference, REFERENCE } from "./our-reference"
import type { EventKind, ProviderEvent } from "./provider-event"
import { reportedHit } from "./reported-hit"

const KINDS: Record<string, EventKind> = {
  processed: "accepted",
  delivered: "delivered",
  deferred: "deferred",
  bounce: "bounced",
  dropped: "rejected",
  spamreport: "complained",
  unsubscribe: "unsubscribed",
  group_unsubscribe: "unsubscribed",
  group_resubscribe: "resubscribed",
  open: "opened",
  click: "clicked",
}

/** SendGrid's Event Webhook: an array of events, of one recipient each. */
export function readSendgrid(body: unknown): ProviderEvent[] {
  return listOf(body).map(fieldsOf).map(toEvent)
}

function toEvent(event: Fields): ProviderEvent {
  const name = textOf(event.event) ?? ""
  const at = timeOf(event.timestamp)
  const id = idOf(event.sg_message_id)
  const recipient = addressOf(event.email)
  return {
    id:
      firstText(event.sg_event_id) ??
      [id, name, at?.getTime(), recipient].join(":"),
    kind: KINDS[name] ?? "other",
    at,
    // Its API answers with what stands before the server's name.
    messageIds: idsOf(id?.split(/\.(?:filter|recvd)/)[0], id, event["smtp-id"]),
    ours: readReference(event[REFERENCE], event["smtp-id"]),
    recipient,
    suppress: suppression(name, event),
    detail: detailOf(event.reason, event.response),
    hit: reportedHit(KINDS[name] ?? "other", {
      agent: event.useragent,
      url: event.url,
      flagged: event.sg_machine_open === true,
    }),
  }
}

function suppression(
  name: string,
  { type, reason, status }: Fields
): ProviderEvent["suppress"] {
  switch (name) {
    case "bounce":
      // A block is about the sender or the message, and comes as a bounce.
      return textOf(type) === "blocked" || /^4/.test(textOf(status) ?? "")
        ? null
        : "bounced"
    case "dropped":
      return DROPPED[(textOf(reason) ?? "").toLowerCase()] ?? null
    case "spamreport":
      return "complained"
    case "unsubscribe":
    case "group_unsubscribe":
      return "unsubscribed"
    default:
      return null
  }
}

/** Why SendGrid never sent it; what is not here says nothing of the address. */
const DROPPED: Record<string, ProviderEvent["suppress"]> = {
  invalid: "bounced",
  "bounced address": "bounced",
  "spam reporting address": "complained",
  "unsubscribed address": "unsubscribed",
}
