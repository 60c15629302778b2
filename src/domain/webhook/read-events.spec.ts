import fc from "fast-check"

import { parseBody } from "./parse-body"
import { readEvents } from "./read-events"
import { WEBHOOK_PROVIDERS, type WebhookProvider } from "./webhook-provider"

const ADA = "ada@example.com"

/** What a body says of the one message in it. */
function read(provider: WebhookProvider, body: unknown) {
  const parsed = parseBody(JSON.stringify(body), "application/json")
  const events = readEvents(
    provider,
    parsed === "malformed" ? undefined : parsed.value,
    provider === "resend" ? "msg_1" : null
  )
  expect(events).toHaveLength(1)
  return events[0]!
}

const sns = (message: object) => ({
  Type: "Notification",
  MessageId: "n1",
  Message: JSON.stringify(message),
})
const mailgun = (event: object) => ({
  "event-data": { id: "m1", recipient: ADA, ...event },
})
const sparkpost = (event: object) => [
  { msys: { message_event: { event_id: "s1", rcpt_to: ADA, ...event } } },
]

describe("what a provider reports", () => {
  it.each<[WebhookProvider, unknown, string, string | null]>([
    ["sendgrid", [{ event: "processed", email: ADA }], "accepted", null],
    ["sendgrid", [{ event: "bounce", email: ADA }], "bounced", "bounced"],
    ["sendgrid", [{ event: "bounce", type: "blocked" }], "bounced", null],
    ["sendgrid", [{ event: "deferred", email: ADA }], "deferred", null],
    [
      "sendgrid",
      [{ event: "dropped", reason: "Bounced Address" }],
      "rejected",
      "bounced",
    ],
    [
      "sendgrid",
      [{ event: "dropped", reason: "Spam Content" }],
      "rejected",
      null,
    ],
    [
      "sendgrid",
      [{ event: "group_unsubscribe" }],
      "unsubscribed",
      "unsubscribed",
    ],
    ["resend", { type: "email.bounced" }, "bounced", "bounced"],
    [
      "resend",
      { type: "email.bounced", data: { bounce: { type: "Transient" } } },
      "bounced",
      null,
    ],
    ["resend", { type: "email.complained" }, "complained", "complained"],
    ["resend", { type: "contact.created" }, "other", null],
    [
      "mailgun",
      mailgun({ event: "failed", severity: "permanent", reason: "bounce" }),
      "bounced",
      "bounced",
    ],
    [
      "mailgun",
      mailgun({
        event: "failed",
        severity: "permanent",
        reason: "bounce",
        "delivery-status": { message: "552 5.2.2 over quota" },
      }),
      "bounced",
      null,
    ],
    [
      "mailgun",
      mailgun({ event: "failed", severity: "permanent", reason: "old" }),
      "bounced",
      null,
    ],
    [
      "mailgun",
      mailgun({ event: "failed", severity: "temporary", reason: "bounce" }),
      "deferred",
      null,
    ],
    [
      "ses",
      sns({
        eventType: "Bounce",
        bounce: {
          bounceType: "Transient",
          bouncedRecipients: [{ emailAddress: ADA }],
        },
      }),
      "bounced",
      null,
    ],
    [
      "ses",
      sns({
        notificationType: "Complaint",
        complaint: {
          complaintFeedbackType: "not-spam",
          complainedRecipients: [{ emailAddress: ADA }],
        },
      }),
      "complained",
      null,
    ],
    [
      "postmark",
      { RecordType: "Bounce", Type: "SoftBounce", Email: ADA },
      "bounced",
      null,
    ],
    [
      "postmark",
      { RecordType: "Bounce", Type: "Transient", Email: ADA },
      "deferred",
      null,
    ],
    [
      "postmark",
      {
        RecordType: "SubscriptionChange",
        SuppressSending: true,
        SuppressionReason: "ManualSuppression",
        Recipient: ADA,
      },
      "unsubscribed",
      "unsubscribed",
    ],
    ["brevo", { event: "soft_bounce", email: ADA }, "bounced", null],
    ["brevo", { event: "spam", email: ADA }, "complained", "complained"],
    ["mailjet", [{ event: "bounce", hard_bounce: false }], "bounced", null],
    ["mailjet", { event: "sent", email: ADA }, "delivered", null],
    [
      "sparkpost",
      sparkpost({ type: "bounce", bounce_class: "10" }),
      "bounced",
      "bounced",
    ],
    [
      "sparkpost",
      sparkpost({ type: "bounce", bounce_class: 22 }),
      "bounced",
      null,
    ],
    [
      "twilio",
      { MessageSid: "SM1", MessageStatus: "failed", ErrorCode: "30006" },
      "failed",
      "bounced",
    ],
    [
      "twilio",
      { MessageSid: "SM1", MessageStatus: "failed", ErrorCode: "30007" },
      "failed",
      null,
    ],
  ])("%s %j", (provider, body, kind, suppress) => {
    expect(read(provider, body)).toMatchObject({ kind, suppress })
  })

  it("blames only those whom Amazon names, not all whom a mail went to", () => {
    const events = readEvents(
      "ses",
      sns({
        eventType: "Bounce",
        bounce: {
          bounceType: "Permanent",
          bouncedRecipients: [
            { emailAddress: "b@example.com" },
            { emailAddress: "c@example.com" },
          ],
        },
        mail: { messageId: "s1", destination: [ADA, "b@example.com"] },
      })
    )
    expect(events.map(({ recipient }) => recipient)).toEqual([
      "b@example.com",
      "c@example.com",
    ])
  })

  it("blames nobody where it is not said which of several it was", () => {
    const body = { type: "email.bounced", data: { to: [ADA, "b@example.com"] } }
    expect(read("resend", body).recipient).toBeNull()
  })

  it("counts no id of 17 digits wrong", () => {
    const parsed = parseBody(
      `[{"event":"open","MessageID":12345678901234567,"email":"${ADA}"}]`,
      "application/json"
    )
    const [event] = readEvents("mailjet", (parsed as { value: unknown }).value)
    expect(event!.messageIds).toEqual(["12345678901234567"])
  })

  it.each<[WebhookProvider, unknown]>([
    ["sendgrid", [{ event: "delivered", recovery_attempt: "rtch_1-2" }]],
    [
      "mailgun",
      mailgun({
        event: "delivered",
        "user-variables": { recovery_attempt: "rtch_1-2" },
      }),
    ],
    [
      "ses",
      sns({
        eventType: "Delivery",
        mail: { tags: { recovery_attempt: ["rtch_1-2"] } },
      }),
    ],
    [
      "postmark",
      { RecordType: "Delivery", Metadata: { recovery_attempt: "rtch_1-2" } },
    ],
    ["brevo", { event: "delivered", "X-Mailin-custom": "rtch_1-2" }],
    ["mailjet", { event: "sent", CustomID: "rtch_1-2" }],
    [
      "sparkpost",
      sparkpost({
        type: "delivery",
        rcpt_meta: { recovery_attempt: "rtch_1-2" },
      }),
    ],
  ])("%s gives our reference back", (provider, body) => {
    expect(read(provider, body).ours).toBe("rtch_1:2")
  })

  it("knows our touch by its Message-ID", () => {
    const event = { event: "delivered", "smtp-id": "<rtch_1@shop.example>" }
    expect(read("sendgrid", [event]).ours).toBe("rtch_1")
  })

  it("keeps no address of the provider's words", () => {
    const event = { event: "bounce", reason: `550 <${ADA}> unknown` }
    expect(read("sendgrid", [event]).detail).toBe("550 <…> unknown")
  })

  it("reads whatever is sent, and throws at nothing", () => {
    const names = fc.constantFrom(
      "event",
      "email",
      "Type",
      "Message",
      "event-data",
      "msys",
      "type",
      "data",
      "to",
      "bounce",
      "RecordType",
      "MessageID",
      "timestamp",
      "mail",
      "eventType",
      "bouncedRecipients",
      "recipient",
      "MessageStatus",
      "MessageSid",
      "headers",
      "tags",
      "sg_message_id",
      "user-variables"
    )
    const words = fc.constantFrom(
      "bounce",
      "Bounce",
      "Notification",
      "failed",
      "email.bounced",
      "{}",
      "spamreport",
      "\ud800",
      "a\0@example.com",
      "<>",
      "9".repeat(40),
      ""
    )
    const body = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.anything(),
        words,
        fc.array(tie("any"), { maxLength: 4 }),
        fc.dictionary(names, tie("any"), { maxKeys: 6 })
      ),
    })).any
    fc.assert(
      fc.property(
        fc.constantFrom(...WEBHOOK_PROVIDERS),
        body,
        (provider, value) => {
          for (const event of readEvents(provider, value)) {
            expect(event.id).not.toBe("")
            expect(JSON.stringify(event)).not.toMatch(/\\u0000|\\ud[89ab]/)
          }
        }
      ),
      { numRuns: 10_000 }
    )
  })

  it("parses whatever is sent, and throws at nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (raw, form) => {
        parseBody(raw, form ? "application/x-www-form-urlencoded" : "")
      }),
      { numRuns: 2_000 }
    )
  })
})
