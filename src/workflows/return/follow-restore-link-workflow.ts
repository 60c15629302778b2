import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { recoveryModule } from "../recovery-module"
import { openLink } from "./open-link"
import { type LinkRequest, recordHit } from "./record-hit"

const followRestoreLinkStep = createStep(
  "recovery-follow-restore-link",
  async (request: LinkRequest, { container }) => {
    const now = new Date(request.now)
    const link = await openLink(container, {
      token: request.token,
      purpose: "restore",
      now,
    })
    await recordHit(container, link, "clicked", { ...request, now })
    const { url, restorePath } = recoveryModule(container).options.storefront
    return new StepResponse(url + restorePath.replace("{token}", request.token))
  }
)

/**
 * Stores a click and answers where in the storefront it leads. The cart stays
 * as it is: only the shop's own POST brings it back.
 * @throws MedusaError NOT_FOUND for any token that is not good
 */
export const followRestoreLinkWorkflow = createWorkflow(
  "recovery-follow-restore-link",
  (request: LinkRequest) => new WorkflowResponse(followRestoreLinkStep(request))
)
