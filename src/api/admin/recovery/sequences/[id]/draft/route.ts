import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceDetailResponse } from "../../../../../../types"
import { saveDraftWorkflow } from "../../../../../../workflows"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { retrieveSequence } from "../../../../../../workflows/sequence/list-sequences"
import { answersChanged, type ChangedSince } from "../../../answer-changed"
import { requireId } from "../../../plain-text"
import type { AdminSaveDraftType } from "../../validators"

/** Keeps what is being made of it, or lets it go where the plan is null. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSaveDraftType>,
  res: MedusaResponse<AdminSequenceDetailResponse | ChangedSince>
) {
  const id = requireId(req.params.id)
  const input = { id, ...req.validatedBody }
  const save = () => saveDraftWorkflow(req.scope).run({ input })
  if (!(await answersChanged(res, save))) {
    const now = recoveryModule(req.scope).now()
    res.json({ sequence: await retrieveSequence(req.scope, id, now) })
  }
}
