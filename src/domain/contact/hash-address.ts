import { createHmac } from "node:crypto"

/** The store's secret and those it had before, the newest first. */
export type Secrets = { secret: string; previousSecrets: readonly string[] }

/**
 * A key for a blocked address that survives the erasure of the address:
 * HMAC-SHA256 under the store's secret, so that the table alone tells nobody
 * who is in it. `address` is normalized by the caller.
 */
export function hashAddress(
  secret: string,
  channel: string,
  address: string
): string {
  return hmac(secret, `${channel}:${address}`)
}

/** The same under every secret the store has had: a block stands under one. */
export function addressHashes(
  { secret, previousSecrets }: Secrets,
  channel: string,
  address: string
): string[] {
  return [secret, ...previousSecrets].map((key) =>
    hashAddress(key, channel, address)
  )
}

/**
 * What tells a secret from another without telling it: it is kept in the
 * database, so that a secret that was changed by mistake is noticed.
 */
export function secretCheck(secret: string): string {
  return hmac(secret, "the secret of medusa-plugin-cart-recovery")
}

function hmac(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex")
}
