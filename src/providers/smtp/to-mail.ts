import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import type { SendMailOptions } from "nodemailer"
import { mailHeaders, oneLine } from "./mail-headers"
import { relayReference } from "./relay-reference"

/** Makes a notification into a mail; null when it has no content to send. */
export function toMail(
  notification: ProviderSendNotificationDTO,
  defaults: { from: string; replyTo?: string; host: string }
): SendMailOptions | null {
  const { content, provider_data: data } = notification
  if (!content?.subject || !(content.html || content.text)) {
    return null
  }
  return {
    from: oneLine(notification.from) || defaults.from,
    // As an object, so that a comma never makes a second recipient of it.
    to: { name: "", address: oneLine(notification.to) },
    replyTo: defaults.replyTo,
    subject: oneLine(content.subject),
    html: content.html,
    text: content.text,
    attachments: notification.attachments?.map(toAttachment),
    ...mailHeaders(
      relayReference(
        defaults.host,
        // Medusa hands it over, and its type does not say so.
        (notification as { idempotency_key?: unknown }).idempotency_key
      ),
      data?.headers,
      (content as { headers?: unknown }).headers
    ),
  }
}

type Attachment = NonNullable<
  ProviderSendNotificationDTO["attachments"]
>[number]

function toAttachment(attachment: Attachment) {
  return {
    content: attachment.content,
    encoding: "base64" as const,
    filename: attachment.filename,
    contentType: attachment.content_type,
    contentDisposition:
      attachment.disposition === "inline"
        ? ("inline" as const)
        : ("attachment" as const),
    cid: attachment.id,
  }
}
