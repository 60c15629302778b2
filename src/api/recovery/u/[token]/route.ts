import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import {
  unsubscribeWorkflow,
  viewUnsubscribeLinkWorkflow,
} from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { answerProbe } from "../../answer-probe"
import { answerLink, sendPage } from "../../send-page"

/** Shows a page with a button; looking at it changes nothing. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  if (answerProbe(req, res)) {
    return
  }
  await answerLink(req, res, async () => {
    const { result } = await viewUnsubscribeLinkWorkflow(req.scope).run({
      input: {
        token: req.params.token!,
        method: req.method,
        headers: req.headers,
        now: recoveryModule(req.scope).now(),
      },
    })
    sendPage(req, res, "unsubscribe", result)
  })
}

/**
 * Unsubscribes: the page's button, and the mail program's own (RFC 8058),
 * which comes without cookies and must not be redirected. The body does not
 * matter.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  if (answerProbe(req, res)) {
    return
  }
  await answerLink(req, res, async () => {
    const { result } = await unsubscribeWorkflow(req.scope).run({
      input: {
        token: req.params.token!,
        now: recoveryModule(req.scope).now(),
      },
    })
    sendPage(req, res, "unsubscribed", result)
  })
}
