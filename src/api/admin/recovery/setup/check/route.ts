import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSetupResponse } from "../../../../../types"
import { checkSetupWorkflow } from "../../../../../workflows"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { sendSetup } from "../send-setup"

/** Finds everything out anew; takes some seconds. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSetupResponse>
) {
  const now = recoveryModule(req.scope).now()
  await checkSetupWorkflow(req.scope).run({ input: { now } })
  await sendSetup(req, res, now)
}
