import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminProblemTouchListResponse } from "../../../../../types"
import { listDeliveryProblems } from "../../../../../workflows/alert/list-delivery-problems"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import type { AdminListProblemTouchesParamsType } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListProblemTouchesParamsType>,
  res: MedusaResponse<AdminProblemTouchListResponse>
) {
  const page = req.validatedQuery as AdminListProblemTouchesParamsType
  const recovery = recoveryModule(req.scope)
  res.json(await listDeliveryProblems(recovery, page, recovery.now()))
}
