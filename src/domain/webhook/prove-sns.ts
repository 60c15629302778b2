import { verify } from "node:crypto"

import { fieldsOf, textOf, timeOf } from "./fields"
import { doubt, type Proof } from "./webhook-call"

/** SNS tries again for a while, with the time of the first try. */
const TOLERANCE_MS = 24 * 3_600_000

/** What is signed, by type, in the order it is signed in. */
const SIGNED: Record<string, string[]> = {
  Notification: [
    "Message",
    "MessageId",
    "Subject",
    "Timestamp",
    "TopicArn",
    "Type",
  ],
  SubscriptionConfirmation: [
    "Message",
    "MessageId",
    "SubscribeURL",
    "Timestamp",
    "Token",
    "TopicArn",
    "Type",
  ],
}
SIGNED.UnsubscribeConfirmation = SIGNED.SubscriptionConfirmation!

const ALGORITHMS: Record<string, string> = { "1": "sha1", "2": "sha256" }

/**
 * A message of Amazon SNS: RSA over its fields, by the certificate that it
 * names, which the caller has fetched from an address that `isSnsAddress`
 * knows.
 *
 * @param certificate PEM of it, or of its public key
 * @param topics ARNs of the only topics that are believed
 */
export function proveSns(
  message: unknown,
  certificate: string,
  topics: string[],
  now: Date
): Proof {
  const fields = fieldsOf(message)
  const text = signedText(message)
  const signature = textOf(fields.Signature)
  const algorithm = ALGORITHMS[textOf(fields.SignatureVersion) ?? ""]
  if (text === null || !signature || !algorithm) {
    return doubt("unproved")
  }
  if (
    !topics.includes(textOf(fields.TopicArn) ?? "") ||
    !isSigned(algorithm, text, certificate, signature)
  ) {
    return doubt("forged")
  }
  const at = timeOf(fields.Timestamp)
  return at && Math.abs(at.getTime() - now.getTime()) <= TOLERANCE_MS
    ? { repeat: null }
    : doubt("stale")
}

/** The text that the signature is over; null when it is no such message. */
export function signedText(message: unknown): string | null {
  const fields = fieldsOf(message)
  const names = SIGNED[textOf(fields.Type) ?? ""]
  if (!names) {
    return null
  }
  return names
    .filter((name) => name !== "Subject" || typeof fields.Subject === "string")
    .map((name) => `${name}\n${fields[name]}\n`)
    .join("")
}

/**
 * Whether an address is one of SNS itself: everything else might be an
 * attacker's, whose certificate would fit an attacker's message.
 */
export function isSnsAddress(address: unknown): address is string {
  const text = textOf(address) ?? ""
  if (!URL.canParse(text)) {
    return false
  }
  const { protocol, hostname, port, username, password } = new URL(text)
  return (
    protocol === "https:" &&
    port === "" &&
    username === "" &&
    password === "" &&
    /^sns\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(hostname)
  )
}

/** The same for a certificate. */
export function isSnsCertificate(address: unknown): address is string {
  return isSnsAddress(address) && new URL(address).pathname.endsWith(".pem")
}

function isSigned(
  algorithm: string,
  text: string,
  certificate: string,
  signature: string
): boolean {
  try {
    return verify(
      algorithm,
      Buffer.from(text),
      certificate,
      Buffer.from(signature, "base64")
    )
  } catch {
    return false
  }
}
