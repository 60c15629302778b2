import { detailOf } from "./detail-of"
import {
  addressOf,
  fieldsOf,
  type Fields,
  firstText,
  idsOf,
  listOf,
  textOf,
  timeOf,
} from "./fields"
import { readReference, REFERENCE } from "./our-reference"
import type { EventKind, ProviderEvent } from "./provider-event"
import { reportedHit } from "./reported-hit"

const KINDS: Record<string, EventKind> = {
  injection: "accepted",
  delivery: "delivered",
  delay: "deferred",
  bounce: "bounced",
  out_of_band: "bounced",
  policy_rejection: "rejected",
  generation_rejection: "rejected",
  generation_failure: "failed",
  spam_complaint: "complained",
  list_unsubscribe: "unsubscribed",
  link_unsubscribe: "unsubscribed",
  open: "opened",
  initial_open: "opened",
  amp_open: "opened",
  amp_initial_open: "opened",
  click: "clicked",
  amp_click: "clicked",
}

/** 10 invalid recipient, 30 no such domain, 90 unsubscribed by mail. */
const LASTING: Record<string, ProviderEvent["suppress"]> = {
  "10": "bounced",
  "30": "bounced",
  "90": "unsubscribed",
}

/** SparkPost's webhook: an array of `{ msys: { <class>_event } }`. */
export function readSparkpost(body: unknown): ProviderEvent[] {
  return listOf(body)
    .flatMap((envelope) => Object.values(fieldsOf(fieldsOf(envelope).msys)))
    .map(fieldsOf)
    .filter((event) => textOf(event.type) !== null)
    .map(toEvent)
}

function toEvent(event: Fields): ProviderEvent {
  const name = textOf(event.type)!
  const kind = KINDS[name] ?? "other"
  const at = timeOf(event.timestamp)
  const [id = null] = idsOf(event.transmission_id)
  const recipient = addressOf(event.raw_rcpt_to ?? event.rcpt_to)
  return {
    id:
      firstText(event.event_id) ??
      [id, name, at?.getTime(), recipient].join(":"),
    kind,
    at,
    messageIds: idsOf(id, event.message_id),
    ours: readReference(fieldsOf(event.rcpt_meta)[REFERENCE]),
    recipient,
    suppress:
      kind === "bounced"
        ? (LASTING[textOf(event.bounce_class) ?? ""] ?? null)
        : kind === "complained" || kind === "unsubscribed"
          ? kind
          : null,
    detail: detailOf(event.reason, event.raw_reason),
    hit: reportedHit(kind, {
      agent: event.user_agent,
      url: event.target_link_url,
      flagged: event.is_prefetched === true,
    }),
  }
}
