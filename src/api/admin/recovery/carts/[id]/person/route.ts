import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAbandonedCartResponse } from "../../../../../../types"
import { markPersonWorkflow } from "../../../../../../workflows"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { retrieveCart } from "../../../../../../workflows/report/retrieve-cart"
import { requireId } from "../../../plain-text"

/** Says that it is a person's cart. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAbandonedCartResponse>
) {
  const recovery = recoveryModule(req.scope)
  const cartId = requireId(req.params.id)
  await markPersonWorkflow(req.scope).run({
    input: { cart_id: cartId, now: recovery.now() },
  })
  res.json({ cart: await retrieveCart(req.scope, cartId) })
}
