import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceDetailResponse } from "../../../../../types"
import { setSequenceStatusWorkflow } from "../../../../../workflows"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { retrieveSequence } from "../../../../../workflows/sequence/list-sequences"
import { requireId } from "../../plain-text"
import type { AdminUpdateSequenceType } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSequenceDetailResponse>
) {
  const id = requireId(req.params.id)
  const now = recoveryModule(req.scope).now()
  res.json({ sequence: await retrieveSequence(req.scope, id, now) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<AdminUpdateSequenceType>,
  res: MedusaResponse<AdminSequenceDetailResponse>
) {
  const id = requireId(req.params.id)
  await setSequenceStatusWorkflow(req.scope).run({
    input: { id, ...req.validatedBody },
  })
  const now = recoveryModule(req.scope).now()
  res.json({ sequence: await retrieveSequence(req.scope, id, now) })
}
