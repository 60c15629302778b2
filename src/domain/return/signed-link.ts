import { createHmac, timingSafeEqual } from "node:crypto"

import { PIXEL_LINK, TRAP_LINK } from "./hit"

/**
 * What a link or picture of a message says of itself. No row is kept of it: a
 * request is answered without asking anybody.
 */
export type SignedLink = {
  touch_id: string
  /** `trap`, `pixel`, or `other:2`. */
  link: string
  /** Where it leads; null for a picture. */
  url: string | null
}

/** 16 bytes, as base64url writes them. */
const PROOF_LENGTH = 22

/** Longer than any link that is made. */
const LONGEST = 4_000

/**
 * A link as it stands in a message: a proof that we made it, by a key of the
 * secret's that nothing else uses, and then what it says.
 */
export function signLink(secret: string, said: SignedLink): string {
  const payload = Buffer.from(
    JSON.stringify([said.touch_id, said.link, said.url])
  ).toString("base64url")
  return prove(secret, payload) + payload
}

/**
 * What a link says, or null for one that we have not made. Nothing is glued to
 * it that could be told from it.
 *
 * @param secrets the present one, and those of before
 */
export function readSignedLink(
  secrets: string[],
  token: string
): SignedLink | null {
  const proof = Buffer.from(token.slice(0, PROOF_LENGTH))
  const payload = token.slice(PROOF_LENGTH)
  if (proof.length !== PROOF_LENGTH || token.length > LONGEST) {
    return null
  }
  const isOurs = secrets
    .map((secret) =>
      timingSafeEqual(proof, Buffer.from(prove(secret, payload)))
    )
    .includes(true)
  return isOurs ? parse(payload) : null
}

function prove(secret: string, payload: string): string {
  const key = createHmac("sha256", secret).update("links of a message").digest()
  return createHmac("sha256", key)
    .update(payload)
    .digest("base64url")
    .slice(0, PROOF_LENGTH)
}

function parse(payload: string): SignedLink | null {
  try {
    const [touch_id, link, url] = JSON.parse(
      Buffer.from(payload, "base64url").toString()
    ) as [string, string, string | null]
    return { touch_id, link, url }
  } catch {
    return null
  }
}

/** The third of a message's other links is 2. */
export const otherLink = (n: number) => `other:${n}`

/** What kind of hit a request for it is. */
export function kindOfLink(link: string): "trapped" | "opened" | "clicked" {
  return link === TRAP_LINK
    ? "trapped"
    : link === PIXEL_LINK
      ? "opened"
      : "clicked"
}
