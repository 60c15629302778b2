import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminOverviewResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { buildOverview } from "../../../../workflows/report/build-overview"
import type { AdminGetOverviewParamsType } from "./validators"

const DEFAULT_DAYS_MS = 30 * 86_400_000

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetOverviewParamsType>,
  res: MedusaResponse<AdminOverviewResponse>
) {
  const recovery = recoveryModule(req.scope)
  const query = req.validatedQuery as AdminGetOverviewParamsType
  const to = query.to ?? recovery.now()
  const from = query.from ?? new Date(to.getTime() - DEFAULT_DAYS_MS)
  res.json({
    overview: await buildOverview(recovery, {
      from,
      to,
      timeZone: query.time_zone,
    }),
  })
}
