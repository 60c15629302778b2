import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAbandonedCartResponse } from "../../../../../types"
import { retrieveCart } from "../../../../../workflows/report/retrieve-cart"
import { requireId } from "../../plain-text"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAbandonedCartResponse>
) {
  res.json({
    cart: await retrieveCart(req.scope, requireId(req.params.id)),
  })
}
