import { detailOf } from "./detail-of"
import {
  addressOf,
  fieldsOf,
  firstText,
  idsOf,
  listOf,
  textOf,
  timeOf,
} from "./fields"
import { headerOf, readReference, REFERENCE } from "./our-reference"
import type { EventKind, ProviderEvent } from "./provider-event"
import { reportedHit } from "./reported-hit"

const KINDS: Record<string, EventKind> = {
  "email.scheduled": "accepted",
  "email.sent": "accepted",
  "email.delivered": "delivered",
  "email.delivery_delayed": "deferred",
  "email.bounced": "bounced",
  "email.suppressed": "rejected",
  "email.failed": "failed",
  "email.complained": "complained",
  "email.opened": "opened",
  "email.clicked": "clicked",
}

/** Resend's webhook: one event a call; `svix-id` tells a repeat. */
export function readResend(
  body: unknown,
  repeatId: string | null
): ProviderEvent[] {
  const event = fieldsOf(body)
  const name = textOf(event.type)
  if (name === null) {
    return []
  }
  const data = fieldsOf(event.data)
  const headers = listOf(data.headers)
  const bounce = fieldsOf(data.bounce)
  const click = fieldsOf(data.click)
  const to = Array.isArray(data.to) ? data.to : [data.to]
  const [id = null] = idsOf(data.email_id)
  return [
    {
      id: repeatId ?? [id, name, firstText(event.created_at)].join(":"),
      kind: KINDS[name] ?? "other",
      at: timeOf(event.created_at),
      messageIds: idsOf(id, data.message_id),
      ours: readReference(
        fieldsOf(data.tags)[REFERENCE],
        data.message_id,
        headerOf(headers, "message-id")
      ),
      // It does not say which of several bounced.
      recipient: to.length === 1 ? addressOf(to[0]) : null,
      suppress: suppression(name, textOf(bounce.type)),
      detail: detailOf(
        bounce.subType,
        bounce.message,
        fieldsOf(data.failed).reason
      ),
      hit: reportedHit(KINDS[name] ?? "other", {
        agent: firstText(click.userAgent, fieldsOf(data.open).userAgent),
        url: click.link,
      }),
    },
  ]
}

function suppression(
  name: string,
  bounceType: string | null
): ProviderEvent["suppress"] {
  if (name === "email.complained") {
    return "complained"
  }
  // Without a type it is what the word means there: refused for good.
  return name === "email.bounced" && (bounceType ?? "Permanent") === "Permanent"
    ? "bounced"
    : null
}
