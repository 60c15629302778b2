import { createHmac } from "node:crypto"

import { isRecent } from "./is-recent"
import { isSameText } from "./same-text"
import { doubt, type Proof, type WebhookCall } from "./webhook-call"

/**
 * Resend's webhook, which is Svix's (Standard Webhooks): HMAC-SHA256 over id,
 * timestamp and body. The header may have several signatures while a secret
 * is changed; one that fits is enough.
 *
 * @param secret with or without `whsec_`
 */
export function proveResend(
  { raw, header }: WebhookCall,
  secret: string,
  now: Date
): Proof {
  const id = header("svix-id") ?? header("webhook-id")
  const timestamp = header("svix-timestamp") ?? header("webhook-timestamp")
  const signatures = header("svix-signature") ?? header("webhook-signature")
  if (!id || !timestamp || !signatures) {
    return doubt("unproved")
  }
  const expected = createHmac(
    "sha256",
    Buffer.from(secret.replace(/^whsec_/, ""), "base64")
  )
    .update(`${id}.${timestamp}.`)
    .update(raw)
    .digest("base64")
  if (
    !signatures
      .split(" ")
      .some((signature) => isSameText(signature, `v1,${expected}`))
  ) {
    return doubt("forged")
  }
  return isRecent(timestamp, now) ? { repeat: id } : doubt("stale")
}
