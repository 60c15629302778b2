import type { MedusaContainer } from "@medusajs/framework/types"

import { fieldsOf } from "../../domain/webhook/fields"
import { isSnsCertificate } from "../../domain/webhook/prove-sns"
import { perProcess } from "../process/per-process"

const PATIENCE_MS = 5_000
const LONGEST = 20_000
const MOST = 20

const known = perProcess(() => new Map<string, string>())

/**
 * The certificate that a message of SNS names, from SNS's own servers and
 * nobody else's; null when it names another.
 * @throws Error when SNS does not answer: the message may be tried again
 */
export async function snsCertificate(
  container: MedusaContainer,
  message: unknown
): Promise<string | null> {
  const address = fieldsOf(message).SigningCertURL
  if (!isSnsCertificate(address)) {
    return null
  }
  const cache = known(container)
  const cached = cache.get(address)
  if (cached) {
    return cached
  }
  const answer = await fetch(address, {
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const text = await answer.text()
  if (!answer.ok || text.length > LONGEST) {
    return null
  }
  if (cache.size >= MOST) {
    cache.clear()
  }
  cache.set(address, text)
  return text
}
