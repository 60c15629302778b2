import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceResponse } from "../../../../../types"
import { setSequenceStatusWorkflow } from "../../../../../workflows"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { retrieveSequence } from "../../../../../workflows/sequence/list-sequences"
import type { AdminUpdateSequenceType } from "../validators"
import { requireId } from "../../plain-text"

export async function POST(
  req: AuthenticatedMedusaRequest<AdminUpdateSequenceType>,
  res: MedusaResponse<AdminSequenceResponse>
) {
  const id = requireId(req.params.id)
  await setSequenceStatusWorkflow(req.scope).run({
    input: { id, ...req.validatedBody },
  })
  res.json({ sequence: await retrieveSequence(recoveryModule(req.scope), id) })
}
