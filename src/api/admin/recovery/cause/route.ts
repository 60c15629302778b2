import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminCauseResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { tellCause } from "../../../../workflows/report/tell-cause"
import type { AdminGetCauseParamsType } from "./validators"

const DEFAULT_DAYS_MS = 90 * 86_400_000

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetCauseParamsType>,
  res: MedusaResponse<AdminCauseResponse>
) {
  const recovery = recoveryModule(req.scope)
  const query = req.validatedQuery as AdminGetCauseParamsType
  const now = recovery.now()
  const to = query.to ?? now
  const from = query.from ?? new Date(to.getTime() - DEFAULT_DAYS_MS)
  const { currency } = query
  res.json({ cause: await tellCause(recovery, { from, to, now, currency }) })
}
