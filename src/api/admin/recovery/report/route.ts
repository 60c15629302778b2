import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { dayOf, shiftDay } from "../../../../domain/report/days"
import type { AdminReportResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { buildReport } from "../../../../workflows/report/build-report"
import type { AdminGetReportParamsType } from "./validators"

const DEFAULT_DAYS = 30

/** What the dashboard shows of a period, by the shop's own days. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetReportParamsType>,
  res: MedusaResponse<AdminReportResponse>
) {
  const recovery = recoveryModule(req.scope)
  const query = req.validatedQuery as AdminGetReportParamsType
  const to = query.to ?? dayOf(recovery.now(), recovery.options.timeZone)
  const from = query.from ?? shiftDay(to, 1 - DEFAULT_DAYS)
  res.json({ report: await buildReport(recovery, { ...query, from, to }) })
}
