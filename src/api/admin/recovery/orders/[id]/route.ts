import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { findOrderRecovery } from "../../../../../modules/recovery/queries/report/find-order-recovery"
import type { AdminOrderRecoveryResponse } from "../../../../../types"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { isoDates } from "../../../../../workflows/report/iso-dates"
import { requireId } from "../../plain-text"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminOrderRecoveryResponse>
) {
  const found = await recoveryModule(req.scope).read((db) =>
    findOrderRecovery(db, requireId(req.params.id))
  )
  res.json({ recovery: found && isoDates(found) })
}
