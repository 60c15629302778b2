import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { UNSUBSCRIBE_LINK } from "../../domain/return/hit"
import { pageOfLink } from "../store/store-of-link"
import { openLink } from "./open-link"
import { type LinkRequest, recordHit } from "./record-hit"

const viewUnsubscribeLinkStep = createStep(
  "recovery-view-unsubscribe-link",
  async (request: LinkRequest, { container }) => {
    const now = new Date(request.now)
    const link = await openLink(container, {
      token: request.token,
      purpose: "unsubscribe",
      now,
    })
    await recordHit(
      container,
      {
        touch_id: link.touch_id,
        link_id: link.id,
        kind: "viewed",
        link: UNSUBSCRIBE_LINK,
      },
      { ...request, now }
    )
    return new StepResponse(await pageOfLink(container, link))
  }
)

/**
 * Somebody looks at the page behind an unsubscribe link; nobody is
 * unsubscribed by that. Answers the person's locale and
 * store.
 * @throws MedusaError NOT_FOUND for any token that is not good
 */
export const viewUnsubscribeLinkWorkflow = createWorkflow(
  "recovery-view-unsubscribe-link",
  (request: LinkRequest) =>
    new WorkflowResponse(viewUnsubscribeLinkStep(request))
)
