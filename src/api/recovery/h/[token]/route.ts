import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { followSignedLink } from "../../../../workflows/return/follow-signed-link"
import { answerLink, PRIVATE_HEADERS } from "../../send-page"
import { toLinkRequest } from "../../to-link-request"

/** The link that no person sees: notes who follows it, and goes on to the shop. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await answerLink(req, res, async () => {
    const { url } = await followSignedLink(
      req.scope,
      "trapped",
      toLinkRequest(req)
    )
    res.set(PRIVATE_HEADERS).redirect(302, url!)
  })
}
