import { detailOf, isAnotherMatter } from "./detail-of"
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
  accepted: "accepted",
  delivered: "delivered",
  rejected: "rejected",
  complained: "complained",
  unsubscribed: "unsubscribed",
  opened: "opened",
  clicked: "clicked",
}

/** Mailgun's webhook: one event a call, `{ signature, "event-data" }`. */
export function readMailgun(body: unknown): ProviderEvent[] {
  const event = fieldsOf(fieldsOf(body)["event-data"])
  const name = textOf(event.event)
  if (name === null) {
    return []
  }
  const headers = fieldsOf(fieldsOf(event.message).headers)
  const status = fieldsOf(event["delivery-status"])
  const client = fieldsOf(event["client-info"])
  const [messageId = null] = idsOf(headers["message-id"])
  return [
    {
      id:
        firstText(event.id) ??
        [
          messageId,
          name,
          firstText(event.timestamp),
          firstText(event.recipient),
        ].join(":"),
      kind: kindOf(name, event),
      at: timeOf(event.timestamp),
      messageIds: idsOf(messageId),
      ours: readReference(
        innerFields(event["user-variables"])[REFERENCE],
        messageId
      ),
      recipient: addressOf(event.recipient),
      suppress: suppression(name, event, status),
      detail: detailOf(status.description, status.message),
      hit: reportedHit(kindOf(name, event), {
        agent: client["user-agent"],
        url: event.url,
        flagged: textOf(client.bot) !== null,
      }),
    },
  ]
}

function kindOf(name: string, event: Fields): EventKind {
  return name === "failed"
    ? isPermanent(event)
      ? "bounced"
      : "deferred"
    : (KINDS[name] ?? "other")
}

const isPermanent = (event: Fields) => textOf(event.severity) !== "temporary"

function suppression(
  name: string,
  event: Fields,
  status: Fields
): ProviderEvent["suppress"] {
  switch (name) {
    case "complained":
    case "unsubscribed":
      return name
    case "failed":
      return isPermanent(event)
        ? ofFailure(textOf(event.reason) ?? "", status)
        : null
    default:
      return null
  }
}

/** "old", "generic" and "espblock" say nothing final of the address. */
function ofFailure(reason: string, status: Fields): ProviderEvent["suppress"] {
  switch (reason) {
    case "suppress-bounce":
      return "bounced"
    case "suppress-complaint":
      return "complained"
    case "suppress-unsubscribe":
      return "unsubscribed"
    case "bounce":
      return isAnotherMatter(status.message, status["enhanced-code"])
        ? null
        : "bounced"
    default:
      return null
  }
}
