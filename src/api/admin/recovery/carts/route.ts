import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAbandonedCartListResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { listCarts } from "../../../../workflows/report/list-carts"
import { channelsOfStores } from "../../../../workflows/store/channels-of-stores"
import type { AdminListCartsParamsType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListCartsParamsType>,
  res: MedusaResponse<AdminAbandonedCartListResponse>
) {
  const { store, ...query } = req.validatedQuery as AdminListCartsParamsType
  const channels = await channelsOfStores(req.scope, store)
  res.json(await listCarts(recoveryModule(req.scope), { ...query, channels }))
}
