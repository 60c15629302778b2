import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceDetailResponse } from "../../../../../../types"
import { publishSequenceWorkflow } from "../../../../../../workflows"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { retrieveSequence } from "../../../../../../workflows/sequence/list-sequences"
import { answersChanged, type ChangedSince } from "../../../answer-changed"
import { requireId } from "../../../plain-text"
import type { AdminPublishSequenceType } from "../../validators"

/** What was being made is what people go through from now on. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminPublishSequenceType>,
  res: MedusaResponse<AdminSequenceDetailResponse | ChangedSince>
) {
  const id = requireId(req.params.id)
  const now = recoveryModule(req.scope).now()
  const by = req.auth_context.actor_id
  const input = { id, ...req.validatedBody, by, now }
  const publish = () => publishSequenceWorkflow(req.scope).run({ input })
  if (!(await answersChanged(res, publish))) {
    res.json({ sequence: await retrieveSequence(req.scope, id, now) })
  }
}
