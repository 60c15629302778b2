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
  const recovery = recoveryModule(req.scope)
  const query = req.validatedQuery as AdminListCodesParamsType
  res.json(await listCodes(recovery, { ...query, now: recovery.now() }))
}
