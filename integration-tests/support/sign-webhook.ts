import { createHmac, generateKeyPairSync, randomBytes, sign } from "node:crypto"

import { signedText } from "../../src/domain/webhook/prove-sns"
import { webhookSecret } from "../../src/domain/webhook/webhook-secret"

const ec = generateKeyPairSync("ec", { namedCurve: "prime256v1" })
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 })
const RESEND = `whsec_${randomBytes(24).toString("base64")}`
const MAILGUN = "a signing key of Mailgun"
const TWILIO = "an auth token of Twilio"
const TOPIC = "arn:aws:sns:eu-central-1:123456789012:ses-events"

/** The option `webhooks` of a store that hears from everybody. */
export const WEBHOOKS = {
  sendgrid: {
    publicKey: ec.publicKey
      .export({ format: "der", type: "spki" })
      .toString("base64"),
  },
  resend: { secret: RESEND },
  mailgun: { signingKey: MAILGUN },
  ses: {
    topics: [TOPIC],
    certificate: rsa.publicKey.export({ format: "pem", type: "spki" }),
  },
  postmark: true,
  brevo: true,
  mailjet: true,
  sparkpost: true,
  twilio: { authToken: TWILIO },
}

export type SignedCall = { body: string; headers: Record<string, string> }

const json = (body: string, headers: Record<string, string> = {}) => ({
  body,
  headers: { "content-type": "application/json", ...headers },
})

const seconds = (at: Date) => String(Math.floor(at.getTime() / 1_000))

export function bySendgrid(events: object[], at: Date): SignedCall {
  const body = `${JSON.stringify(events)}\r\n`
  const timestamp = seconds(at)
  return json(body, {
    "x-twilio-email-event-webhook-timestamp": timestamp,
    "x-twilio-email-event-webhook-signature": sign(
      "sha256",
      Buffer.from(timestamp + body),
      ec.privateKey
    ).toString("base64"),
  })
}

export function byResend(event: object, at: Date, id = "msg_1"): SignedCall {
  const body = JSON.stringify(event)
  const timestamp = seconds(at)
  const signature = createHmac(
    "sha256",
    Buffer.from(RESEND.slice("whsec_".length), "base64")
  )
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64")
  return json(body, {
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": `v1,bm90aGluZw== v1,${signature}`,
  })
}

export function byMailgun(
  event: object,
  at: Date,
  token = randomBytes(25).toString("hex")
): SignedCall {
  const timestamp = seconds(at)
  const signature = createHmac("sha256", MAILGUN)
    .update(timestamp + token)
    .digest("hex")
  return json(
    JSON.stringify({
      signature: { timestamp, token, signature },
      "event-data": event,
    })
  )
}

export function bySes(
  event: object,
  at: Date,
  { topic = TOPIC, type = "Notification" } = {}
): SignedCall {
  const message = {
    Type: type,
    MessageId: randomBytes(8).toString("hex"),
    TopicArn: topic,
    Message: JSON.stringify(event),
    Timestamp: at.toISOString(),
    SignatureVersion: "2",
  }
  const Signature = sign(
    "sha256",
    Buffer.from(signedText(message)!),
    rsa.privateKey
  ).toString("base64")
  return {
    body: JSON.stringify({ ...message, Signature }),
    // What SNS says of its JSON.
    headers: { "content-type": "text/plain; charset=UTF-8" },
  }
}

/** Postmark, Brevo, Mailjet, SparkPost: a password in the address. */
export function bySecret(
  secret: string,
  provider: string,
  body: unknown
): SignedCall {
  const login = `recovery:${webhookSecret(secret, provider)}`
  return json(typeof body === "string" ? body : JSON.stringify(body), {
    authorization: `Basic ${Buffer.from(login).toString("base64")}`,
  })
}

export function byTwilio(
  form: Record<string, string>,
  url: string
): SignedCall {
  const fields = Object.keys(form)
    .sort()
    .map((name) => name + form[name])
    .join("")
  return {
    body: new URLSearchParams(form).toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-twilio-signature": createHmac("sha1", TWILIO)
        .update(url + fields)
        .digest("base64"),
    },
  }
}
