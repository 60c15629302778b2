import { createHmac } from "node:crypto"

import { fieldsOf, textOf } from "./fields"
import { isRecent, TOLERANCE_MS } from "./is-recent"
import { isSameText } from "./same-text"
import { doubt, type Proof } from "./webhook-call"

/**
 * Mailgun's webhook: HMAC-SHA256 over timestamp and token, which stand in the
 * body. It says nothing of the rest of the body, so a token counts once: the
 * caller keeps `repeat` and believes no other body with it.
 */
export function proveMailgun(
  body: unknown,
  signingKey: string,
  now: Date
): Proof {
  const proof = fieldsOf(fieldsOf(body).signature)
  const timestamp = textOf(proof.timestamp)
  const token = textOf(proof.token)
  const signature = textOf(proof.signature)
  if (!timestamp || !token || !signature) {
    return doubt("unproved")
  }
  const expected = createHmac("sha256", signingKey)
    .update(timestamp + token)
    .digest("hex")
  if (!isSameText(signature.toLowerCase(), expected)) {
    return doubt("forged")
  }
  return isRecent(timestamp, now, 2 * TOLERANCE_MS)
    ? { repeat: `token:${token}` }
    : doubt("stale")
}
