import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAudienceResponse } from "../../../../../types"
import {
  deleteAudienceWorkflow,
  updateAudienceWorkflow,
} from "../../../../../workflows"
import {
  countSaved,
  countShown,
} from "../../../../../workflows/audience/keep-counts"
import { retrieveAudience } from "../../../../../workflows/audience/list-audiences"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { answersChanged, type ChangedSince } from "../../answer-changed"
import { requireId } from "../../plain-text"
import type { AdminUpdateAudienceType } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAudienceResponse>
) {
  const id = requireId(req.params.id)
  const now = recoveryModule(req.scope).now()
  await countShown(req.scope, now)
  res.json({ audience: await retrieveAudience(req.scope, id, now) })
}

/** Changes it; what is not named stays. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminUpdateAudienceType>,
  res: MedusaResponse<AdminAudienceResponse | ChangedSince>
) {
  const id = requireId(req.params.id)
  const now = recoveryModule(req.scope).now()
  const input = { id, ...req.validatedBody, by: req.auth_context.actor_id }
  const update = () => updateAudienceWorkflow(req.scope).run({ input })
  if (!(await answersChanged(res, update))) {
    await countSaved(req.scope, id, now)
    res.json({ audience: await retrieveAudience(req.scope, id, now) })
  }
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; deleted: true }>
) {
  const id = requireId(req.params.id)
  await deleteAudienceWorkflow(req.scope).run({
    input: {
      id,
      by: req.auth_context.actor_id,
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json({ id, deleted: true })
}
