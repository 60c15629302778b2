import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { followRestoreLinkWorkflow } from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { answerLink, PRIVATE_HEADERS } from "../../send-page"

/** A message's button: notes the click and goes on to the shop. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await answerLink(req, res, async () => {
    const { result: url } = await followRestoreLinkWorkflow(req.scope).run({
      input: {
        token: req.params.token!,
        method: req.method,
        headers: req.headers,
        ip: req.ip,
        query: req.url.split("?").slice(1).join("?"),
        now: recoveryModule(req.scope).now(),
      },
    })
    res.set(PRIVATE_HEADERS).redirect(302, url)
  })
}
