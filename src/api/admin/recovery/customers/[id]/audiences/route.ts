import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminCustomerAudiencesResponse } from "../../../../../../types"
import { listCustomerAudiences } from "../../../../../../workflows/audience/list-customer-audiences"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { requireId } from "../../../plain-text"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminCustomerAudiencesResponse>
) {
  const id = requireId(req.params.id)
  const now = recoveryModule(req.scope).now()
  res.json(await listCustomerAudiences(req.scope, id, now))
}
