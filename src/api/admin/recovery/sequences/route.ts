import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceListResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { listSequences } from "../../../../workflows/sequence/list-sequences"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSequenceListResponse>
) {
  const recovery = recoveryModule(req.scope)
  res.json({ sequences: await listSequences(recovery, recovery.now()) })
}
