import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readCountdown } from "../../../../domain/return/countdown-token"
import { countdownPicture } from "../../../../messages"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { linkIsNotValid } from "../../../../workflows/return/open-link"
import { answerLink, PRIVATE_HEADERS } from "../../send-page"

/** Also for caches that know no `no-store`. */
const UNCACHED_HEADERS = {
  ...PRIVATE_HEADERS,
  "Cache-Control": "no-store, no-cache, must-revalidate, max-age=0",
  Pragma: "no-cache",
  Expires: "0",
}

/**
 * A message's picture of the time that is left, as it is at this moment. The
 * link says until when: nothing is asked, and nothing is kept.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await answerLink(req, res, async () => {
    const recovery = recoveryModule(req.scope)
    const { secret, previousSecrets } = recovery.options
    const told = readCountdown([secret, ...previousSecrets], req.params.token!)
    if (!told) {
      throw linkIsNotValid()
    }
    res
      .set(UNCACHED_HEADERS)
      .type("image/gif")
      .send(countdownPicture(told.until, recovery.now(), told.language))
  })
}
