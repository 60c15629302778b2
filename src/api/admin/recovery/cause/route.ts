import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { dayOf } from "../../../../domain/report/days"
import { daysOfRange } from "../../../../domain/report/named-range"
import type { AdminCauseResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { readCauseSums } from "../../../../workflows/report/keep-cause"
import { tellCause } from "../../../../workflows/report/tell-cause"
import type { AdminGetCauseParamsType } from "./validators"

/** What messages caused, by the shop's own days, or in all the time. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetCauseParamsType>,
  res: MedusaResponse<AdminCauseResponse>
) {
  const recovery = recoveryModule(req.scope)
  const {
    from = null,
    to = null,
    range,
    currency,
  } = req.validatedQuery as AdminGetCauseParamsType
  const now = recovery.now()
  const days = range
    ? daysOfRange(range, dayOf(now, recovery.options.timeZone))
    : { from, to }
  const sums = await readCauseSums(recovery, { days, now })
  res.json({ cause: tellCause(recovery, sums, currency) })
}
