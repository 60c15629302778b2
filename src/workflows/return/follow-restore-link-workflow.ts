import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { restoreAddress } from "../../domain/return/restore-address"
import { recoveryModule } from "../recovery-module"
import { openLink } from "./open-link"
import { type LinkRequest, recordHit } from "./record-hit"

export type FollowRestoreLinkInput = LinkRequest & {
  /** The parameters on the link, as they came; the shop gets them. */
  query?: string
}

const followRestoreLinkStep = createStep(
  "recovery-follow-restore-link",
  async (request: FollowRestoreLinkInput, { container }) => {
    const now = new Date(request.now)
    const link = await openLink(container, {
      token: request.token,
      purpose: "restore",
      now,
    })
    await recordHit(container, link, "clicked", { ...request, now })
    const { storefront } = recoveryModule(container).options
    const params = await ownTags(container, storefront.params, link.touch_id)
    return new StepResponse(
      restoreAddress(
        { ...storefront, params },
        request.token,
        request.query ?? ""
      )
    )
  }
)

/** The shop's tags; `{step}` is the message's place in its sequence, from 1. */
async function ownTags(
  container: MedusaContainer,
  params: Record<string, string>,
  touchId: string
): Promise<Record<string, string>> {
  const tags = Object.entries(params)
  if (!tags.some(([, value]) => value.includes("{step}"))) {
    return params
  }
  const { position } = await recoveryModule(container).retrieveTouch(touchId, {
    select: ["position"],
  })
  return Object.fromEntries(
    tags.map(([name, value]) => [
      name,
      value.replaceAll("{step}", String(position)),
    ])
  )
}

/**
 * Stores a click and answers where in the storefront it leads. The cart stays
 * as it is: only the shop's own POST brings it back.
 * @throws MedusaError NOT_FOUND for any token that is not good
 */
export const followRestoreLinkWorkflow = createWorkflow(
  "recovery-follow-restore-link",
  (request: FollowRestoreLinkInput) =>
    new WorkflowResponse(followRestoreLinkStep(request))
)
