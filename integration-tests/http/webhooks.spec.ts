import { hashAddress } from "../../src/domain/contact/hash-address"
import { toReference } from "../../src/domain/webhook/our-reference"
import {
  byMailgun,
  byResend,
  bySecret,
  bySendgrid,
  bySes,
  byTwilio,
  type SignedCall,
  WEBHOOKS,
} from "../support/sign-webhook"
import { storeTest } from "../support/store-test"

process.env.RECOVERY_WEBHOOKS = JSON.stringify(WEBHOOKS)

const ADA = "ada@example.com"
const HOUR = 3_600_000

storeTest("reports of email providers", (story) => {
  const now = () => story.recovery.now()
  const secret = () => story.recovery.options.secret

  async function post(provider: string, { body, headers }: SignedCall) {
    const { status, data } = await story.api.post(
      `/recovery/webhooks/${provider}`,
      body,
      {
        headers,
        transformRequest: [(text: string) => text],
        validateStatus: () => true,
      }
    )
    return { status, events: data.events }
  }

  /** A cart that was left, and its first message sent. */
  async function written(email = ADA) {
    await story.shopper.startCart("Mug", { email })
    await story.tickAfter(1.1)
    const [touch] = await touches(email)
    expect(touch!.state).toBe("sent")
    return touch!
  }

  async function touches(email = ADA) {
    const [address] = await story.recovery.listAddresses({ address: email })
    const enrollments = await story.recovery.listEnrollments({
      contact_id: address!.contact_id,
    })
    return await story.recovery.listTouches(
      { enrollment_id: enrollments.map(({ id }) => id) },
      { order: { position: "ASC" } }
    )
  }

  const blocks = async (email = ADA, channel = "email") =>
    (
      await story.recovery.listSuppressions({
        address_hash: hashAddress(secret(), channel, email),
      })
    )
      .map(({ reason }) => reason)
      .sort()

  const facts = async () =>
    (await story.recovery.listTouchEvents({})).map(({ kind }) => kind).sort()

  const bounce = (touchId: string) => ({
    RecordType: "Bounce",
    ID: 42,
    Type: "HardBounce",
    MessageID: "883953f4-6105-42a2-a16a-77a8eac79483",
    Description: `No such user ${ADA}`,
    Email: ADA,
    BouncedAt: now().toISOString(),
    Metadata: { recovery_attempt: toReference(`${touchId}:1`) },
  })

  it("a hard bounce blocks the address, ends the sequence, and stands in the timeline", async () => {
    const touch = await written()
    expect(
      await post("postmark", bySecret(secret(), "postmark", bounce(touch.id)))
    ).toEqual({ status: 200, events: 1 })
    expect(await blocks()).toEqual(["bounced"])
    expect(await facts()).toEqual(["bounced"])
    const [enrollment] = await story.recovery.listEnrollments({})
    expect(enrollment).toMatchObject({
      state: "exited",
      exit_reason: "suppressed",
    })
    const mails = story.inbox.mails.length
    await story.tickAfter(30)
    expect(story.inbox.mails).toHaveLength(mails)
    // Nothing that is kept of it names the address.
    const [event] = await story.recovery.listWebhookEvents({})
    expect(JSON.stringify(event)).not.toContain(ADA)
  })

  it("the same report twice, and out of order, counts once", async () => {
    const touch = await written()
    const reference = toReference(`${touch.id}:1`)
    const event = (name: string, minutes: number) => ({
      event: name,
      id: `${name}-1`,
      timestamp: now().getTime() / 1_000 + minutes * 60,
      recipient: ADA,
      "user-variables": { recovery_attempt: reference },
      message: { headers: { "message-id": `${touch.id}@shop.test` } },
    })
    const complaint = event("complained", -1)
    const first = byMailgun(complaint, now())
    expect(await post("mailgun", first)).toEqual({ status: 200, events: 1 })
    expect(await post("mailgun", first)).toEqual({ status: 200, events: 0 })
    expect(await post("mailgun", byMailgun(complaint, now()))).toEqual({
      status: 200,
      events: 0,
    })
    expect(
      await post("mailgun", byMailgun(event("delivered", -5), now()))
    ).toEqual({ status: 200, events: 1 })
    expect(await facts()).toEqual(["complained", "delivered"])
    expect(await blocks()).toEqual(["complained"])
  })

  it("keeps every reason: a complaint after an unsubscribe is another fact", async () => {
    await written()
    for (const [n, event] of [
      "unsubscribe",
      "spamreport",
      "bounce",
    ].entries()) {
      await post(
        "sendgrid",
        bySendgrid(
          [
            {
              event,
              email: ADA,
              sg_event_id: `e${n}`,
              timestamp: Math.floor(+now() / 1000),
            },
          ],
          now()
        )
      )
    }
    expect(await blocks()).toEqual(["bounced", "complained", "unsubscribed"])
  })

  it("bounce while the message is on the wire: it settles as it does, and nothing follows", async () => {
    await story.shopper.startCart("Mug", { email: ADA })
    story.inbox.onMessage(async () => {
      const [touch] = await touches()
      expect(touch!.state).toBe("sending")
      await post("postmark", bySecret(secret(), "postmark", bounce(touch!.id)))
    })
    await story.tickAfter(1.1)
    await story.tickAfter(30)
    expect(story.inbox.to(ADA)).toHaveLength(1)
    expect(await blocks()).toEqual(["bounced"])
  })

  describe("a message whose fate nobody knows", () => {
    async function uncertain(email = ADA) {
      const touch = await written(email)
      await story.recovery.updateTouches({
        id: touch.id,
        state: "uncertain",
        settled_at: now(),
        sent_at: null,
      })
      await story.recovery.updateAttempts({
        key: `${touch.id}:1`,
        outcome: "uncertain",
        answered_at: null,
      })
      return touch
    }
    const delivered = (touchId: string, email: string) => [
      {
        msys: {
          message_event: {
            type: "delivery",
            event_id: `d-${touchId}`,
            rcpt_to: email,
            timestamp: Math.floor(+now() / 1000),
            rcpt_meta: { recovery_attempt: toReference(`${touchId}:1`) },
          },
        },
      },
    ]

    it("is sent once a report says so", async () => {
      const touch = await uncertain()
      await post(
        "sparkpost",
        bySecret(secret(), "sparkpost", delivered(touch.id, ADA))
      )
      expect((await touches())[0]).toMatchObject({ state: "sent", resends: 0 })
    })

    it("is sent again when reports name later messages and never this one", async () => {
      const touch = await uncertain()
      await story.tickAfter(7)
      expect((await touches())[0]!.state).toBe("uncertain")
      const other = await written("ben@example.com")
      await post(
        "sparkpost",
        bySecret(secret(), "sparkpost", delivered(other.id, "ben@example.com"))
      )
      await story.tickAfter(0)
      expect((await touches())[0]).toMatchObject({
        id: touch.id,
        state: "sent",
        resends: 1,
      })
      expect(story.inbox.to(ADA).length).toBeGreaterThan(1)
    })

    it("waits for an admin when no report ever names any of ours", async () => {
      await uncertain()
      await post(
        "sparkpost",
        bySecret(secret(), "sparkpost", [
          {
            msys: {
              message_event: {
                type: "delivery",
                event_id: "x",
                rcpt_to: "c@example.com",
              },
            },
          },
        ])
      )
      await story.tickAfter(7)
      expect((await touches())[0]!.state).toBe("uncertain")
    })
  })

  describe("is believed only with its proof", () => {
    const event = {
      event: "spamreport",
      email: ADA,
      sg_event_id: "e1",
      timestamp: 1,
    }

    it("refuses another's, an old one, a changed one and one without", async () => {
      const good = bySendgrid([event], now())
      const changed = { ...good, body: good.body.replace("ada@", "bob@") }
      const old = bySendgrid([event], new Date(+now() - HOUR))
      expect((await post("sendgrid", changed)).status).toBe(403)
      expect((await post("sendgrid", old)).status).toBe(403)
      expect((await post("sendgrid", { ...good, headers: {} })).status).toBe(
        401
      )
      expect(
        (
          await post(
            "resend",
            byResend({ type: "email.complained" }, new Date(+now() - HOUR))
          )
        ).status
      ).toBe(403)
      expect(
        (
          await post(
            "ses",
            bySes({}, now(), {
              topic: "arn:aws:sns:eu-central-1:999999999999:other",
            })
          )
        ).status
      ).toBe(403)
      expect(
        (await post("brevo", bySecret("another secret", "brevo", {}))).status
      ).toBe(403)
      expect((await post("mailjet", { body: "[]", headers: {} })).status).toBe(
        401
      )
      expect((await post("nobody", good)).status).toBe(404)
      expect(await blocks()).toEqual([])
    })

    it("a token of Mailgun's counts for one body", async () => {
      const token = "a".repeat(50)
      expect(
        (await post("mailgun", byMailgun({ event: "opened" }, now(), token)))
          .status
      ).toBe(200)
      expect(
        (
          await post(
            "mailgun",
            byMailgun({ event: "complained", recipient: ADA }, now(), token)
          )
        ).status
      ).toBe(403)
      expect(await blocks()).toEqual([])
    })

    it("takes what each provider proves", async () => {
      const url = `${story.recovery.options.backendUrl}/recovery/webhooks/twilio`
      const calls: [string, SignedCall][] = [
        [
          "resend",
          byResend(
            {
              type: "email.bounced",
              created_at: now().toISOString(),
              data: {
                email_id: "r1",
                to: ["a@example.com"],
                bounce: { type: "Permanent" },
              },
            },
            now()
          ),
        ],
        [
          "ses",
          bySes(
            {
              eventType: "Bounce",
              bounce: {
                bounceType: "Permanent",
                bouncedRecipients: [{ emailAddress: "b@example.com" }],
              },
              mail: {
                messageId: "s1",
                destination: ["b@example.com", "other@example.com"],
              },
            },
            now()
          ),
        ],
        [
          "brevo",
          bySecret(secret(), "brevo", {
            event: "hard_bounce",
            email: "c@example.com",
            "message-id": "<b1>",
          }),
        ],
        [
          "mailjet",
          bySecret(
            secret(),
            "mailjet",
            '[{"event":"bounce","email":"d@example.com","hard_bounce":true,"MessageID":12345678901234567}]'
          ),
        ],
        [
          "twilio",
          byTwilio(
            {
              MessageSid: "SM1",
              MessageStatus: "undelivered",
              ErrorCode: "21610",
              To: "+15551230000",
            },
            url
          ),
        ],
      ]
      for (const [provider, call] of calls) {
        expect([provider, await post(provider, call)]).toEqual([
          provider,
          { status: 200, events: 1 },
        ])
      }
      for (const name of ["a", "b", "c", "d"]) {
        expect(await blocks(`${name}@example.com`)).toEqual(["bounced"])
      }
      expect(await blocks("other@example.com")).toEqual([])
      expect(await blocks("+15551230000", "sms")).toEqual(["unsubscribed"])
    })
  })

  it("answers whatever is sent there, and never with a fault of its own", async () => {
    const bodies = [
      "",
      "null",
      "[]",
      "{",
      "[null]",
      '"x"',
      "[[[[]]]]",
      '{"event-data":7}',
      '{"Type":"Notification","Message":"{"}',
      '[{"msys":{}}]',
      '{"RecordType":["Bounce"],"Email":{"a":1}}',
      '[{"event":"bounce","email":["x"],"timestamp":"soon"}]',
      "\u0000",
      `[{"event":"bounce","email":"a\\u0000@example.com","sg_event_id":"\\ud800"}]`,
      `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`,
    ]
    for (const provider of Object.keys(WEBHOOKS)) {
      for (const body of bodies) {
        const call = ["postmark", "brevo", "mailjet", "sparkpost"].includes(
          provider
        )
          ? bySecret(secret(), provider, body)
          : { body, headers: { "content-type": "application/json" } }
        const { status } = await post(provider, call)
        expect(status).toBeLessThan(500)
      }
      if (provider === "sendgrid") {
        const { status } = await post(
          provider,
          bySendgrid(
            [
              null,
              7,
              { event: {} },
              { email: "\u0000", event: "bounce", sg_event_id: "\ud800" },
            ] as never,
            now()
          )
        )
        expect(status).toBe(200)
      }
    }
  })
})
