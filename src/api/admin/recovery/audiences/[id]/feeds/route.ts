import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type {
  AdminAudienceFeedResponse,
  AdminAudienceFeedsResponse,
} from "../../../../../../types"
import { createFeedWorkflow } from "../../../../../../workflows"
import { viewFeeds } from "../../../../../../workflows/audience/view-feeds"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import type { AdminCreateAudienceFeedType } from "../../../audience-exports/validators"
import { requireId } from "../../../plain-text"

/** The addresses that networks fetch this audience from. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAudienceFeedsResponse>
) {
  res.json({ feeds: await viewFeeds(req.scope, requireId(req.params.id)) })
}

/** Another one; its address is told this once. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminCreateAudienceFeedType>,
  res: MedusaResponse<AdminAudienceFeedResponse>
) {
  const audience_id = requireId(req.params.id)
  const { result } = await createFeedWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      audience_id,
      by_user: req.auth_context.actor_id,
      now: recoveryModule(req.scope).now(),
    },
  })
  const feeds = await viewFeeds(req.scope, audience_id)
  res.status(201).json({
    feed: feeds.find(({ id }) => id === result.id)!,
    url: result.url,
  })
}
