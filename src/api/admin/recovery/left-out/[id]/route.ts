import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminLeftOutResponse } from "../../../../../types"
import { removeLeftOutWorkflow } from "../../../../../workflows"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { requireId } from "../../plain-text"

/** Takes somebody off the list again. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminLeftOutResponse>
) {
  const { result } = await removeLeftOutWorkflow(req.scope).run({
    input: {
      id: requireId(req.params.id),
      by: req.auth_context.actor_id,
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json({ left_out: result })
}
