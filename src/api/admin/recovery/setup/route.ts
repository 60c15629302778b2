import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSetupResponse } from "../../../../types"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { sendSetup } from "./send-setup"

/** What has to be right before messages arrive; asks nobody anew. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSetupResponse>
) {
  await sendSetup(req, res, recoveryModule(req.scope).now())
}
