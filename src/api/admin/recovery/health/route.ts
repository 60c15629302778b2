import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminHealthResponse } from "../../../../types"
import { checkHealth } from "../../../../workflows/alert/check-health"
import { recoveryModule } from "../../../../workflows/recovery-module"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminHealthResponse>
) {
  const now = recoveryModule(req.scope).now()
  res.json({ health: await checkHealth(req.scope, now) })
}
