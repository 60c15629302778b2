import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceResponse } from "../../../../../../../types"
import { updateStepWorkflow } from "../../../../../../../workflows"
import { recoveryModule } from "../../../../../../../workflows/recovery-module"
import { retrieveSequence } from "../../../../../../../workflows/sequence/list-sequences"
import type { AdminUpdateStepType } from "../../../validators"
import { requireId } from "../../../../plain-text"

export async function POST(
  req: AuthenticatedMedusaRequest<AdminUpdateStepType>,
  res: MedusaResponse<AdminSequenceResponse>
) {
  const sequenceId = requireId(req.params.id)
  await updateStepWorkflow(req.scope).run({
    input: {
      sequence_id: sequenceId,
      id: requireId(req.params.step_id),
      ...req.validatedBody,
    },
  })
  const recovery = recoveryModule(req.scope)
  res.json({ sequence: await retrieveSequence(recovery, sequenceId) })
}
