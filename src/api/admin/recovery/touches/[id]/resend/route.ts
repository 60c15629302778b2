import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminResendTouchResponse } from "../../../../../../types"
import { resendTouchWorkflow } from "../../../../../../workflows"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { requireId } from "../../../plain-text"

/** Sends a message again that failed or may have been sent. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminResendTouchResponse>
) {
  const id = requireId(req.params.id)
  const { result: outcome } = await resendTouchWorkflow(req.scope).run({
    input: { touch_id: id, now: recoveryModule(req.scope).now() },
  })
  res.json({ touch: { id, outcome } })
}
