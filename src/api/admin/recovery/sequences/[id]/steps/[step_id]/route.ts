import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceDetailResponse } from "../../../../../../../types"
import { updateStepWorkflow } from "../../../../../../../workflows"
import { recoveryModule } from "../../../../../../../workflows/recovery-module"
import { retrieveSequence } from "../../../../../../../workflows/sequence/list-sequences"
import type { AdminUpdateStepType } from "../../../validators"
import { requireId } from "../../../../plain-text"

export async function POST(
  req: AuthenticatedMedusaRequest<AdminUpdateStepType>,
  res: MedusaResponse<AdminSequenceDetailResponse>
) {
  const sequenceId = requireId(req.params.id)
  const now = recoveryModule(req.scope).now()
  await updateStepWorkflow(req.scope).run({
    input: {
      sequence_id: sequenceId,
      id: requireId(req.params.step_id),
      ...req.validatedBody,
      by: req.auth_context.actor_id,
      now,
    },
  })
  res.json({ sequence: await retrieveSequence(req.scope, sequenceId, now) })
}
