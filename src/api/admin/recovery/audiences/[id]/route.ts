import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAudienceResponse } from "../../../../../types"
import {
  deleteAudienceWorkflow,
  updateAudienceWorkflow,
} from "../../../../../workflows"
import { isChangedSince } from "../../../../../workflows/changed-since"
import {
  countSaved,
  countShown,
} from "../../../../../workflows/audience/keep-counts"
import { retrieveAudience } from "../../../../../workflows/audience/list-audiences"
import { recoveryModule } from "../../../../../workflows/recovery-module"
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

/**
 * Changes it; what is not named stays. 409 when somebody else has changed it
 * since: Medusa's own answer to a conflict would not say what to do.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminUpdateAudienceType>,
  res: MedusaResponse<AdminAudienceResponse | { type: string; message: string }>
) {
  const id = requireId(req.params.id)
  const now = recoveryModule(req.scope).now()
  try {
    await updateAudienceWorkflow(req.scope).run({
      input: { id, ...req.validatedBody, by: req.auth_context.actor_id },
    })
  } catch (error) {
    if (isChangedSince(error)) {
      res.status(409).json({ type: error.type, message: error.message })
      return
    }
    throw error
  }
  await countSaved(req.scope, id, now)
  res.json({ audience: await retrieveAudience(req.scope, id, now) })
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
