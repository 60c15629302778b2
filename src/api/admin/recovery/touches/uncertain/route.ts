import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminUncertainTouchListResponse } from "../../../../../types"
import { listUncertain } from "../../../../../workflows/alert/list-uncertain"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import type { AdminListUncertainTouchesParamsType } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListUncertainTouchesParamsType>,
  res: MedusaResponse<AdminUncertainTouchListResponse>
) {
  const page = req.validatedQuery as AdminListUncertainTouchesParamsType
  res.json(await listUncertain(recoveryModule(req.scope), page))
}
