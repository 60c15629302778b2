import { createPublicKey, verify } from "node:crypto"

import { isRecent, TOLERANCE_MS } from "./is-recent"
import { doubt, type Proof, type WebhookCall } from "./webhook-call"

/**
 * SendGrid's Signed Event Webhook: ECDSA on P-256 with SHA-256 over the
 * timestamp and the bytes of the body.
 *
 * @param publicKey base64, as SendGrid shows it, or as PEM
 */
export function proveSendgrid(
  { raw, header }: WebhookCall,
  publicKey: string,
  now: Date
): Proof {
  const signature = header("x-twilio-email-event-webhook-signature")
  const timestamp = header("x-twilio-email-event-webhook-timestamp")
  if (!signature || !timestamp) {
    return doubt("unproved")
  }
  if (
    !isSigned(
      publicKey,
      Buffer.concat([Buffer.from(timestamp), raw]),
      signature
    )
  ) {
    return doubt("forged")
  }
  return isRecent(timestamp, now, 2 * TOLERANCE_MS)
    ? { repeat: null }
    : doubt("stale")
}

function isSigned(key: string, bytes: Buffer, signature: string): boolean {
  try {
    return verify(
      "sha256",
      bytes,
      toPublicKey(key),
      Buffer.from(signature, "base64")
    )
  } catch {
    return false
  }
}

/** Throws when it is none. */
export function toPublicKey(key: string) {
  return key.includes("-----BEGIN")
    ? createPublicKey(key)
    : createPublicKey({
        key: Buffer.from(key, "base64"),
        format: "der",
        type: "spki",
      })
}
