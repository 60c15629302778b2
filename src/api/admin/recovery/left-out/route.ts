import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type {
  AdminLeftOutListResponse,
  AdminLeftOutResponse,
} from "../../../../types"
import { leaveOutWorkflow } from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { listLeftOut } from "../../../../workflows/report/list-left-out"
import type {
  AdminLeaveOutType,
  AdminListLeftOutParamsType,
} from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListLeftOutParamsType>,
  res: MedusaResponse<AdminLeftOutListResponse>
) {
  const page = req.validatedQuery as AdminListLeftOutParamsType
  res.json(await listLeftOut(req.scope, page))
}

/** Leaves somebody out from now on. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminLeaveOutType>,
  res: MedusaResponse<AdminLeftOutResponse>
) {
  const { result } = await leaveOutWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      by: req.auth_context.actor_id,
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json({ left_out: result })
}
