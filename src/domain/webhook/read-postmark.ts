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
import { headerOf, readReference, REFERENCE } from "./our-reference"
import type { EventKind, ProviderEvent } from "./provider-event"
import { reportedHit } from "./reported-hit"

const KINDS: Record<string, EventKind> = {
  Delivery: "delivered",
  Bounce: "bounced",
  SpamComplaint: "complained",
  Open: "opened",
  Click: "clicked",
}

/** What Postmark calls a bounce and is none that lasts. */
const BOUNCES: Record<string, EventKind> = {
  Transient: "deferred",
  DnsError: "deferred",
  SoftBounce: "bounced",
  Unsubscribe: "unsubscribed",
  Subscribe: "resubscribed",
  AutoResponder: "other",
  AddressChange: "other",
  ChallengeVerification: "other",
  OpenRelayTest: "other",
  Unknown: "other",
  SpamNotification: "rejected",
  Blocked: "rejected",
  ManuallyDeactivated: "rejected",
  Unconfirmed: "rejected",
  VirusNotification: "rejected",
  DMARCPolicy: "rejected",
  BadEmailAddress: "rejected",
  SMTPApiError: "failed",
  InboundError: "failed",
  TemplateRenderingFailed: "failed",
  SpamComplaint: "complained",
}

const SUPPRESSED: Record<string, ProviderEvent["suppress"]> = {
  HardBounce: "bounced",
  BadEmailAddress: "bounced",
  SpamComplaint: "complained",
  Unsubscribe: "unsubscribed",
  ManualSuppression: "unsubscribed",
}

/** Postmark's webhook: one record a call. */
export function readPostmark(body: unknown): ProviderEvent[] {
  const record = fieldsOf(body)
  const name = textOf(record.RecordType)
  if (name === null) {
    return []
  }
  const type = textOf(record.Type) ?? ""
  const at = timeOf(
    firstText(
      record.BouncedAt,
      record.DeliveredAt,
      record.ReceivedAt,
      record.ChangedAt
    )
  )
  const [messageId = null] = idsOf(record.MessageID)
  const recipient = addressOf(record.Email ?? record.Recipient)
  return [
    {
      id: [
        messageId,
        name,
        firstText(record.ID) ?? at?.getTime(),
        recipient,
      ].join(":"),
      kind: kindOf(name, type, record),
      at,
      messageIds: idsOf(messageId),
      ours: readReference(
        fieldsOf(record.Metadata)[REFERENCE],
        headerOf(listOf(record.Headers), "message-id")
      ),
      recipient,
      suppress: suppression(name, type, record),
      detail: detailOf(record.Description, record.Details),
      hit: reportedHit(kindOf(name, type, record), {
        agent: record.UserAgent,
        url: record.OriginalLink,
      }),
    },
  ]
}

function kindOf(name: string, type: string, record: Fields): EventKind {
  switch (name) {
    case "Bounce":
      return BOUNCES[type] ?? "bounced"
    case "SubscriptionChange":
      return record.SuppressSending === true ? "unsubscribed" : "resubscribed"
    default:
      return KINDS[name] ?? "other"
  }
}

function suppression(
  name: string,
  type: string,
  record: Fields
): ProviderEvent["suppress"] {
  switch (name) {
    case "Bounce":
      return SUPPRESSED[type] ?? null
    case "SpamComplaint":
      return "complained"
    case "SubscriptionChange":
      return record.SuppressSending === true
        ? (SUPPRESSED[textOf(record.SuppressionReason) ?? ""] ?? null)
        : null
    default:
      return null
  }
}
