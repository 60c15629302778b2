import { createHmac } from "node:crypto"

/**
 * What a provider that signs nothing repeats with each call: made from the
 * store's secret, so that nobody has to keep another one.
 */
export function webhookSecret(secret: string, provider: string): string {
  return createHmac("sha256", secret)
    .update(`webhook:${provider}`)
    .digest("hex")
    .slice(0, 40)
}
