import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { followSignedLink } from "../../../../workflows/return/follow-signed-link"
import { answerLink, PRIVATE_HEADERS } from "../../send-page"
import { toLinkRequest } from "../../to-link-request"

/** A picture of one point that nobody sees (GIF 89a). */
const POINT = Buffer.from(
  "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
  "base64"
)

/** A message's picture: notes that it was opened. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await answerLink(req, res, async () => {
    await followSignedLink(req.scope, "opened", toLinkRequest(req))
    res.set(PRIVATE_HEADERS).type("image/gif").send(POINT)
  })
}
