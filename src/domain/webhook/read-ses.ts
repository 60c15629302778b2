import { detailOf } from "./detail-of"
import {
  addressOf,
  fieldsOf,
  type Fields,
  firstText,
  idsOf,
  innerFields,
  listOf,
  textOf,
  timeOf,
} from "./fields"
import { headerOf, readReference, REFERENCE } from "./our-reference"
import type { EventKind, ProviderEvent } from "./provider-event"
import { reportedHit } from "./reported-hit"

/** How each kind is called there, and where it says whom it is about. */
const KINDS: Record<
  string,
  { kind: EventKind; part: string; people?: string }
> = {
  Send: { kind: "accepted", part: "send" },
  Delivery: { kind: "delivered", part: "delivery", people: "recipients" },
  DeliveryDelay: {
    kind: "deferred",
    part: "deliveryDelay",
    people: "delayedRecipients",
  },
  Bounce: { kind: "bounced", part: "bounce", people: "bouncedRecipients" },
  Complaint: {
    kind: "complained",
    part: "complaint",
    people: "complainedRecipients",
  },
  Reject: { kind: "rejected", part: "reject" },
  "Rendering Failure": { kind: "failed", part: "failure" },
  Subscription: { kind: "other", part: "subscription" },
  Open: { kind: "opened", part: "open" },
  Click: { kind: "clicked", part: "click" },
}

/**
 * What Amazon SES publishes through SNS, an event or a notification: one
 * entry for each person it is about. Those are the ones it names; the mail's
 * destination may have others, who did nothing.
 *
 * @param envelope the message of SNS, its signature checked
 */
export function readSes(envelope: unknown): ProviderEvent[] {
  const { Type, Message, MessageId } = fieldsOf(envelope)
  if (textOf(Type) !== "Notification") {
    return []
  }
  const event = innerFields(Message)
  const name = firstText(event.eventType, event.notificationType)
  if (name === null) {
    return []
  }
  const { kind, part, people } = KINDS[name] ?? {
    kind: "other" as const,
    part: "",
  }
  const fields = fieldsOf(event[part])
  const mail = fieldsOf(event.mail)
  const [messageId = null] = idsOf(mail.messageId)
  const common = fieldsOf(mail.commonHeaders)
  const ours = readReference(
    ...listOf(fieldsOf(mail.tags)[REFERENCE]),
    common.messageId,
    headerOf(listOf(mail.headers), "message-id")
  )
  const at = timeOf(fields.timestamp) ?? timeOf(mail.timestamp)
  const named = people ? listOf(fields[people]) : []
  const destination = listOf(mail.destination)
  const concerned = named.length
    ? named
    : destination.length === 1
      ? destination
      : [null]
  const off = kind === "other" && hasLeft(fields)
  return concerned.map((person) => {
    const recipient = addressOf(fieldsOf(person).emailAddress ?? person)
    return {
      // SNS may publish one event twice, under two ids of its own.
      id: messageId
        ? [messageId, name, at?.toISOString(), recipient].join(":")
        : (textOf(MessageId) ?? ""),
      kind: off ? "unsubscribed" : kind,
      at,
      messageIds: idsOf(messageId),
      ours,
      recipient,
      suppress: off ? "unsubscribed" : suppression(kind, fields),
      detail: detailOf(
        fields.bounceType,
        fields.bounceSubType,
        fields.complaintFeedbackType,
        fieldsOf(person).diagnosticCode,
        fields.reason,
        fields.errorMessage
      ),
      hit: reportedHit(kind, { agent: fields.userAgent, url: fields.link }),
    }
  })
}

function suppression(
  kind: EventKind,
  fields: Fields
): ProviderEvent["suppress"] {
  if (kind === "bounced") {
    return textOf(fields.bounceType) === "Permanent" ? "bounced" : null
  }
  // A reader who takes a message out of the spam folder complains of nothing.
  return kind === "complained" &&
    textOf(fields.complaintFeedbackType) !== "not-spam"
    ? "complained"
    : null
}

/** Amazon's own subscription page: everything off. */
const hasLeft = ({ newTopicPreferences }: Fields) =>
  fieldsOf(newTopicPreferences).unsubscribeAll === true
