import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import {
  unsubscribeWorkflow,
  viewUnsubscribeLinkWorkflow,
} from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { readRawBody } from "../../read-raw-body"
import { answerProbe } from "../../answer-probe"
import { answerLink, sendPage } from "../../send-page"
import { toLinkRequest } from "../../to-link-request"

/** Shows a page with a button; looking at it changes nothing. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  if (answerProbe(req, res)) {
    return
  }
  await answerLink(req, res, async () => {
    const { result } = await viewUnsubscribeLinkWorkflow(req.scope).run({
      input: {
        ...toLinkRequest(req),
      },
    })
    sendPage(req, res, "unsubscribe", { ...result, token: req.params.token! })
  })
}

/**
 * Unsubscribes: the page's button, and the mail program's own (RFC 8058),
 * which comes without cookies and must not be redirected. The body says only
 * which of the two it was.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  if (answerProbe(req, res)) {
    return
  }
  const isOneClick = await saysOneClick(req)
  await answerLink(req, res, async () => {
    const { result } = await unsubscribeWorkflow(req.scope).run({
      input: {
        token: req.params.token!,
        one_click: isOneClick,
        now: recoveryModule(req.scope).now(),
      },
    })
    sendPage(req, res, "unsubscribed", { ...result, token: req.params.token! })
  })
}

/** Urlencoded or multipart: both hold the words of RFC 8058. */
async function saysOneClick(req: MedusaRequest): Promise<boolean> {
  const body = await readRawBody(req, 4_096).catch(() => null)
  return /List-Unsubscribe\b[^]*One-Click/i.test(body?.toString("latin1") ?? "")
}
