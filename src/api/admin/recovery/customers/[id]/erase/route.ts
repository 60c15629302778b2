import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminErasePersonResponse } from "../../../../../../types"
import { eraseContactWorkflow } from "../../../../../../workflows"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { requireId } from "../../../plain-text"
import type { AdminErasePersonType } from "../../../contacts/validators"

/** Makes everything that is kept of a person anonymous, for good. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminErasePersonType>,
  res: MedusaResponse<AdminErasePersonResponse>
) {
  const { result } = await eraseContactWorkflow(req.scope).run({
    input: {
      customer_id: requireId(req.params.id),
      now: recoveryModule(req.scope).now(),
    },
  })
  const { carts, messages, notifications } = result
  res.json({ erased: { carts, messages, notifications } })
}
