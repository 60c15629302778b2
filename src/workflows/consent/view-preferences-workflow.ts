import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { PREFERENCES_LINK } from "../../domain/return/hit"
import { openLink } from "../return/open-link"
import { type LinkRequest, recordHit } from "../return/record-hit"
import { readPreferences } from "./read-preferences"

const viewPreferencesStep = createStep(
  "recovery-view-preferences",
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
        link: PREFERENCES_LINK,
      },
      { ...request, now }
    )
    return new StepResponse(await readPreferences(container, link, now))
  }
)

/**
 * Somebody looks at what they get; nothing is changed by that.
 * @throws MedusaError NOT_FOUND for any token that is not good
 */
export const viewPreferencesWorkflow = createWorkflow(
  "recovery-view-preferences",
  (request: LinkRequest) => new WorkflowResponse(viewPreferencesStep(request))
)
