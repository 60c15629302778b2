import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminPersonExport } from "../../../../../../types"
import { exportContactWorkflow } from "../../../../../../workflows"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { requireId } from "../../../plain-text"

/** Everything that is kept of a person, as a file. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPersonExport>
) {
  const { result } = await exportContactWorkflow(req.scope).run({
    input: {
      customer_id: requireId(req.params.id),
      now: recoveryModule(req.scope).now(),
    },
  })
  res.setHeader(
    "Content-Disposition",
    'attachment; filename="cart-recovery-person.json"'
  )
  res.json(result as AdminPersonExport)
}
