import {
  isWebhookProvider,
  type WebhookProvider,
} from "../../../domain/webhook/webhook-provider"

/** A provider as its own dashboard speaks of itself: in English only. */
type Provider = {
  name: string
  /** Where its webhooks are set. */
  path: string
  /** What they are called there. */
  events: string[]
  /** The option of the plugin, as it stands in medusa-config.ts. */
  option: string
}

const BY_PASSWORD = "true"

const PROVIDERS: Record<WebhookProvider, Provider> = {
  sendgrid: {
    name: "SendGrid",
    path: "Settings › Mail Settings › Event Webhooks",
    events: [
      "Processed",
      "Delivered",
      "Deferred",
      "Bounced",
      "Dropped",
      "Spam Reports",
      "Unsubscribed",
    ],
    option: "{ publicKey: process.env.SENDGRID_WEBHOOK_KEY }",
  },
  resend: {
    name: "Resend",
    path: "Webhooks › Add Webhook",
    events: [
      "email.sent",
      "email.delivered",
      "email.delivery_delayed",
      "email.bounced",
      "email.complained",
      "email.failed",
      "email.suppressed",
    ],
    option: "{ secret: process.env.RESEND_WEBHOOK_SECRET }",
  },
  mailgun: {
    name: "Mailgun",
    path: "Sending › Webhooks",
    events: [
      "Accepted",
      "Delivered",
      "Permanent Failure",
      "Temporary Failure",
      "Spam Complaints",
      "Unsubscribes",
    ],
    option: "{ signingKey: process.env.MAILGUN_SIGNING_KEY }",
  },
  ses: {
    name: "Amazon SES",
    path: "Configuration sets › Event destinations › Amazon SNS",
    events: [
      "Sends",
      "Deliveries",
      "Delivery delays",
      "Hard bounces",
      "Complaints",
      "Rejects",
      "Rendering failures",
      "Subscriptions",
    ],
    option: '{ topics: ["arn:aws:sns:eu-central-1:123456789012:ses-events"] }',
  },
  postmark: {
    name: "Postmark",
    path: "Servers › Message Streams › Webhooks",
    events: ["Delivery", "Bounce", "Spam complaint", "Subscription change"],
    option: BY_PASSWORD,
  },
  brevo: {
    name: "Brevo",
    path: "Transactional › Settings › Webhook",
    events: [
      "Sent",
      "Delivered",
      "Deferred",
      "Soft Bounce",
      "Hard Bounce",
      "Invalid Email",
      "Complaint",
      "Blocked",
      "Error",
      "Unsubscribed",
    ],
    option: BY_PASSWORD,
  },
  mailjet: {
    name: "Mailjet",
    path: "Account settings › Event notifications (webhooks)",
    events: ["Sent", "Bounce", "Spam", "Blocked", "Unsub"],
    option: BY_PASSWORD,
  },
  sparkpost: {
    name: "SparkPost",
    path: "Configuration › Webhooks › Create Webhook",
    events: [
      "Injection",
      "Delivery",
      "Delay",
      "Bounce",
      "Out of Band",
      "Policy Rejection",
      "Spam Complaint",
      "List Unsubscribe",
      "Link Unsubscribe",
    ],
    option: BY_PASSWORD,
  },
  twilio: {
    name: "Twilio",
    path: "Messaging › Services › Integration › Status callback URL",
    events: ["sent", "delivered", "undelivered", "failed"],
    option: "{ authToken: process.env.TWILIO_AUTH_TOKEN }",
  },
}

/** What is known of a provider; undefined for one that is not known here. */
export const findProvider = (provider: string): Provider | undefined =>
  isWebhookProvider(provider) ? PROVIDERS[provider] : undefined

/** What a provider is called; its name in addresses where it is not known. */
export const providerName = (provider: string): string =>
  findProvider(provider)?.name ?? provider
