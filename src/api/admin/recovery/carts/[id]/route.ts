import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAbandonedCartResponse } from "../../../../../types"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { retrieveCart } from "../../../../../workflows/report/retrieve-cart"
import { requireId } from "../../plain-text"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAbandonedCartResponse>
) {
  res.json({
    cart: await retrieveCart(
      recoveryModule(req.scope),
      requireId(req.params.id)
    ),
  })
}
