import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminStoreListResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { listStores } from "../../../../workflows/store/list-stores"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminStoreListResponse>
) {
  res.json({ stores: listStores(recoveryModule(req.scope).options) })
}
