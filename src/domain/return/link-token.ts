import { createHash } from "node:crypto"

/** 256 random bits. */
export const TOKEN_BYTES = 32

/** A token as it stands in a link: 43 URL-safe characters. */
export function encodeToken(random: Uint8Array): string {
  return Buffer.from(random).toString("base64url")
}

/**
 * What the database keeps of a token: SHA-256, hex. A random 256-bit value
 * needs no salt and no slow hash. Null for text that cannot be a token, so
 * that nonsense never reaches the database.
 */
export function hashToken(token: string): string | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) {
    return null
  }
  return createHash("sha256").update(token).digest("hex")
}
