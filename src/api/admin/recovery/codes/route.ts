import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminRecoveryCodeListResponse } from "../../../../types"
import { listCodes } from "../../../../workflows/incentive/list-codes"
import { recoveryModule } from "../../../../workflows/recovery-module"
import type { AdminListCodesParamsType } from "./validators"

/** The codes that messages gave, and what became of them. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListCodesParamsType>,
  res: MedusaResponse<AdminRecoveryCodeListResponse>
) {
  const query = req.validatedQuery as AdminListCodesParamsType
  const now = recoveryModule(req.scope).now()
  res.json(await listCodes(req.scope, { ...query, now }))
}
