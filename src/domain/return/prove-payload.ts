import { createHmac, timingSafeEqual } from "node:crypto"

/** 16 bytes, as base64url writes them. */
const PROOF_LENGTH = 22

/**
 * A text with a proof in front that we made it, by a key of the secret's that
 * nothing but this purpose uses.
 */
export function signPayload(
  secret: string,
  purpose: string,
  payload: string
): string {
  return prove(secret, purpose, payload) + payload
}

/**
 * The text of a token that we have made for this purpose, else null.
 *
 * @param secrets the present one, and those of before
 */
export function readPayload(
  secrets: string[],
  purpose: string,
  token: string
): string | null {
  const proof = Buffer.from(token.slice(0, PROOF_LENGTH))
  const payload = token.slice(PROOF_LENGTH)
  if (proof.length !== PROOF_LENGTH) {
    return null
  }
  const isOurs = secrets
    .map((secret) =>
      timingSafeEqual(proof, Buffer.from(prove(secret, purpose, payload)))
    )
    .includes(true)
  return isOurs ? payload : null
}

function prove(secret: string, purpose: string, payload: string): string {
  const key = createHmac("sha256", secret).update(purpose).digest()
  return createHmac("sha256", key)
    .update(payload)
    .digest("base64url")
    .slice(0, PROOF_LENGTH)
}
