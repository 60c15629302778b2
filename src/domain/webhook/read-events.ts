import type { ProviderEvent } from "./provider-event"
import { readBrevo } from "./read-brevo"
import { readMailgun } from "./read-mailgun"
import { readMailjet } from "./read-mailjet"
import { readPostmark } from "./read-postmark"
import { readResend } from "./read-resend"
import { readSendgrid } from "./read-sendgrid"
import { readSes } from "./read-ses"
import { readSparkpost } from "./read-sparkpost"
import { readTwilio } from "./read-twilio"
import type { WebhookProvider } from "./webhook-provider"

/**
 * What a provider reports, in one vocabulary: of whatever it sends only what
 * can be read, and nothing for the rest. Never throws.
 *
 * @param body as `parseBody` reads it; for Amazon SES the message of SNS
 * @param repeatId what tells a repeat of the whole call, from its headers
 */
export function readEvents(
  provider: WebhookProvider,
  body: unknown,
  repeatId: string | null = null
): ProviderEvent[] {
  return READERS[provider](body, repeatId).filter(({ id }) => id !== "")
}

const READERS: Record<
  WebhookProvider,
  (body: unknown, repeatId: string | null) => ProviderEvent[]
> = {
  sendgrid: readSendgrid,
  resend: readResend,
  mailgun: readMailgun,
  ses: readSes,
  postmark: readPostmark,
  brevo: readBrevo,
  mailjet: readMailjet,
  sparkpost: readSparkpost,
  twilio: readTwilio,
}
