import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminCustomerRecoveryResponse } from "../../../../../types"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { retrieveCustomerContact } from "../../../../../workflows/report/retrieve-customer-contact"
import { requireId } from "../../plain-text"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminCustomerRecoveryResponse>
) {
  const id = requireId(req.params.id)
  const now = recoveryModule(req.scope).now()
  res.json({ contact: await retrieveCustomerContact(req.scope, id, now) })
}
