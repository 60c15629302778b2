import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { revokeFeed } from "../../modules/recovery/queries/audience/feeds"
import { recoveryModule } from "../recovery-module"

export type RevokeFeedInput = { id: string; audience_id: string; now: Date }

const revokeFeedStep = createStep(
  "recovery-revoke-feed",
  async ({ id, audience_id, now }: RevokeFeedInput, { container }) => {
    const revoked = await recoveryModule(container).read((db) =>
      revokeFeed(db, { id, audience_id, at: new Date(now) })
    )
    if (!revoked) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "Nothing with this id was found."
      )
    }
    return new StepResponse({ id })
  }
)

/**
 * Makes a feed's address good for nothing, from the next call on.
 * @throws MedusaError NOT_FOUND
 */
export const revokeFeedWorkflow = createWorkflow(
  "recovery-revoke-feed",
  (input: RevokeFeedInput) => new WorkflowResponse(revokeFeedStep(input))
)
