import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminRecoveryPromotionResponse } from "../../../../../types"
import { describePromotion } from "../../../../../workflows/incentive/describe-promotion"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { requireId } from "../../plain-text"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminRecoveryPromotionResponse>
) {
  const id = requireId(req.params.id)
  const now = recoveryModule(req.scope).now()
  res.json({ promotion: await describePromotion(req.scope, id, now) })
}
