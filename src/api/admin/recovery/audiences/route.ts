import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type {
  AdminAudienceResponse,
  AdminAudiencesResponse,
} from "../../../../types"
import { createAudienceWorkflow } from "../../../../workflows"
import {
  countSaved,
  countShown,
} from "../../../../workflows/audience/keep-counts"
import {
  listAudiences,
  retrieveAudience,
} from "../../../../workflows/audience/list-audiences"
import { recoveryModule } from "../../../../workflows/recovery-module"
import type { AdminCreateAudienceType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAudiencesResponse>
) {
  const now = recoveryModule(req.scope).now()
  await countShown(req.scope, now)
  res.json({ audiences: await listAudiences(req.scope, now) })
}

/** Keeps a new audience. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminCreateAudienceType>,
  res: MedusaResponse<AdminAudienceResponse>
) {
  const now = recoveryModule(req.scope).now()
  const { result } = await createAudienceWorkflow(req.scope).run({
    input: { ...req.validatedBody, by: req.auth_context.actor_id, now },
  })
  await countSaved(req.scope, result.id, now)
  res.json({ audience: await retrieveAudience(req.scope, result.id, now) })
}
