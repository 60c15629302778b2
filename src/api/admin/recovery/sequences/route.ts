import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type {
  AdminSequenceDetailResponse,
  AdminSequenceListResponse,
} from "../../../../types"
import { createSequenceWorkflow } from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import {
  listSequences,
  retrieveSequence,
} from "../../../../workflows/sequence/list-sequences"
import type { AdminCreateSequenceType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSequenceListResponse>
) {
  const now = recoveryModule(req.scope).now()
  res.json({ sequences: await listSequences(req.scope, now) })
}

/** Makes one, or a copy of one, as a draft behind all others. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminCreateSequenceType>,
  res: MedusaResponse<AdminSequenceDetailResponse>
) {
  const { result } = await createSequenceWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  const now = recoveryModule(req.scope).now()
  res.json({ sequence: await retrieveSequence(req.scope, result.id, now) })
}
