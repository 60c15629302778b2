import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { followRestoreLink } from "../../../../workflows/return/follow-restore-link"
import { answerLink, PRIVATE_HEADERS } from "../../send-page"
import { toLinkRequest } from "../../to-link-request"

/** A message's button: notes the click and goes on to the shop. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await answerLink(req, res, async () => {
    const url = await followRestoreLink(req.scope, {
      ...toLinkRequest(req),
      query: req.url.split("?").slice(1).join("?"),
    })
    res.set(PRIVATE_HEADERS).redirect(302, url)
  })
}
