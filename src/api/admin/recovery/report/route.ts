import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { dayOf } from "../../../../domain/report/days"
import { daysOfRange } from "../../../../domain/report/named-range"
import type { AdminReportResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { buildReport } from "../../../../workflows/report/build-report"
import { refreshReport } from "../../../../workflows/report/keep-report"
import type { AdminGetReportParamsType } from "./validators"

/** What the dashboard shows of a period, by the shop's own days. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetReportParamsType>,
  res: MedusaResponse<AdminReportResponse>
) {
  const recovery = recoveryModule(req.scope)
  const {
    from,
    to,
    range = "30d",
    ...asked
  } = req.validatedQuery as AdminGetReportParamsType
  const today = dayOf(recovery.now(), recovery.options.timeZone)
  const days = from && to ? { from, to } : daysOfRange(range, today)
  await refreshReport(recovery)
  res.json({ report: await buildReport(recovery, { ...asked, ...days }) })
}
