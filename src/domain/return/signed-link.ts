import { PIXEL_LINK, TRAP_LINK } from "./hit"
import { readPayload, signPayload } from "./prove-payload"

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

const PURPOSE = "links of a message"

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
  return signPayload(secret, PURPOSE, payload)
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
  const payload =
    token.length > LONGEST ? null : readPayload(secrets, PURPOSE, token)
  return payload === null ? null : parse(payload)
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
