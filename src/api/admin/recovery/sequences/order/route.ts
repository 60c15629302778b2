import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceListResponse } from "../../../../../types"
import { orderSequencesWorkflow } from "../../../../../workflows"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { listSequences } from "../../../../../workflows/sequence/list-sequences"
import type { AdminOrderSequencesType } from "../validators"

/** Says in which order sequences are asked. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminOrderSequencesType>,
  res: MedusaResponse<AdminSequenceListResponse>
) {
  await orderSequencesWorkflow(req.scope).run({ input: req.validatedBody })
  const now = recoveryModule(req.scope).now()
  res.json({ sequences: await listSequences(req.scope, now) })
}
