/** Senders whose reports are understood, by the name in their address. */
export const WEBHOOK_PROVIDERS = [
  "sendgrid",
  "resend",
  "mailgun",
  "ses",
  "postmark",
  "brevo",
  "mailjet",
  "sparkpost",
  "twilio",
] as const

export type WebhookProvider = (typeof WEBHOOK_PROVIDERS)[number]

export function isWebhookProvider(name: string): name is WebhookProvider {
  return (WEBHOOK_PROVIDERS as readonly string[]).includes(name)
}
