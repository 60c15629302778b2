import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAbandonedCartListResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { listCarts } from "../../../../workflows/report/list-carts"
import type { AdminListCartsParamsType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListCartsParamsType>,
  res: MedusaResponse<AdminAbandonedCartListResponse>
) {
  const query = req.validatedQuery as AdminListCartsParamsType
  res.json(await listCarts(recoveryModule(req.scope), query))
}
