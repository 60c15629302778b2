import * as crypto from "node:crypto"

const HASHED = /^[0-9a-f]{64}$/i

/** Whether it is a SHA-256 already, in either case. */
export function isHashed(value: string): boolean {
  return value.length === 64 && HASHED.test(value)
}

/**
 * SHA-256 as the networks want it: of UTF-8, without a salt, as lowercase hex.
 * A hash is not hashed again, and nothing has no hash: the hash of the empty
 * string would match everybody who left the field empty.
 */
export function hashIdentifier(value: string | null): string | null {
  if (value === null || value === "") {
    return null
  }
  return isHashed(value) ? value.toLowerCase() : sha256(value)
}

/** `crypto.hash` takes a third of the time; older Nodes do not have it. */
const sha256: (text: string) => string =
  typeof crypto.hash === "function"
    ? (text) => crypto.hash("sha256", text, "hex")
    : (text) => crypto.createHash("sha256").update(text).digest("hex")
