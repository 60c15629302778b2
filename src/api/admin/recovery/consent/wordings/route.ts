import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminConsentResponse } from "../../../../../types"
import { changeWordingWorkflow } from "../../../../../workflows"
import { retrieveConsent } from "../../../../../workflows/consent/retrieve-consent"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import type { AdminChangeWordingType } from "../validators"

/** The next version of a wording. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminChangeWordingType>,
  res: MedusaResponse<AdminConsentResponse>
) {
  await changeWordingWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  res.json(await retrieveConsent(req.scope, recoveryModule(req.scope).now()))
}
