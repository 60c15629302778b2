import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { followSignedLink } from "../../../../workflows/return/follow-signed-link"
import { answerLink, PRIVATE_HEADERS } from "../../send-page"
import { toLinkRequest } from "../../to-link-request"

/** A link of a message to the storefront: notes the click and goes on there. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await answerLink(req, res, async () => {
    const { url } = await followSignedLink(
      req.scope,
      "clicked",
      toLinkRequest(req)
    )
    res.set(PRIVATE_HEADERS).redirect(302, url!)
  })
}
