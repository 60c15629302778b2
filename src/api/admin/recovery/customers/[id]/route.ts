import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminCustomerRecoveryResponse } from "../../../../../types"
import { retrieveCustomerContact } from "../../../../../workflows/report/retrieve-customer-contact"
import { requireId } from "../../plain-text"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminCustomerRecoveryResponse>
) {
  res.json({
    contact: await retrieveCustomerContact(req.scope, requireId(req.params.id)),
  })
}
