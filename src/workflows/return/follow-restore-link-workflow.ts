import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import {
  followRestoreLink,
  type FollowRestoreLinkInput,
} from "./follow-restore-link"

const followRestoreLinkStep = createStep(
  "recovery-follow-restore-link",
  async (request: FollowRestoreLinkInput, { container }) =>
    new StepResponse(
      await followRestoreLink(container, {
        ...request,
        now: new Date(request.now),
      })
    )
)

/**
 * Keeps a click and answers where in the storefront it leads. The cart stays
 * as it is: only the shop's own POST brings it back.
 * @throws MedusaError NOT_FOUND for any token that is not good
 */
export const followRestoreLinkWorkflow = createWorkflow(
  "recovery-follow-restore-link",
  (request: FollowRestoreLinkInput) =>
    new WorkflowResponse(followRestoreLinkStep(request))
)
