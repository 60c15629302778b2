import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminConsentResponse } from "../../../../types"
import { chooseConsentModesWorkflow } from "../../../../workflows"
import { retrieveConsent } from "../../../../workflows/consent/retrieve-consent"
import { recoveryModule } from "../../../../workflows/recovery-module"
import type { AdminChooseConsentModesType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminConsentResponse>
) {
  res.json(await retrieveConsent(req.scope, recoveryModule(req.scope).now()))
}

/** Chooses modes; what is not named stays as it is. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminChooseConsentModesType>,
  res: MedusaResponse<AdminConsentResponse>
) {
  const now = recoveryModule(req.scope).now()
  await chooseConsentModesWorkflow(req.scope).run({
    input: {
      choices: req.validatedBody.choices,
      actor_id: req.auth_context.actor_id,
      now,
    },
  })
  res.json(await retrieveConsent(req.scope, now))
}
