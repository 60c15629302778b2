import { createHmac } from "node:crypto"

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
  return createHmac("sha256", secret)
    .update(`${channel}:${address}`)
    .digest("hex")
}
