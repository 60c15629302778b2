import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import type { SendMailOptions } from "nodemailer"
import { mailHeaders, oneLine } from "./mail-headers"

/** Makes a notification into a mail; null when it has no content to send. */
export function toMail(
  notification: ProviderSendNotificationDTO,
  defaults: { from: string; replyTo?: string }
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
    ...mailHeaders(data?.headers, (content as { headers?: unknown }).headers),
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
