import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { findProbeAnswer } from "../../domain/deliverability/unsubscribe-probe"
import { recoveryModule } from "../../workflows/recovery-module"
import { PRIVATE_HEADERS } from "./send-page"

/**
 * Answers a link that is only tried, by the check of the store's settings or
 * in a test message: it proves that this is the right door, and blocks nobody.
 * False for any other token.
 */
export function answerProbe(req: MedusaRequest, res: MedusaResponse): boolean {
  const { secret, previousSecrets } = recoveryModule(req.scope).options
  const answer = findProbeAnswer(
    [secret, ...previousSecrets],
    req.params.token!
  )
  if (answer === null) {
    return false
  }
  res
    .set(PRIVATE_HEADERS)
    .type("text/plain")
    .send(
      `This link works. It is of a test message or a check, so nobody was unsubscribed.\n\n${answer}\n`
    )
  return true
}
