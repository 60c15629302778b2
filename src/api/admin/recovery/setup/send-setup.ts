import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSetupResponse } from "../../../../types"
import { buildSetup } from "../../../../workflows/deliverability/build-setup"
import { findOwnEmail } from "../../../../workflows/deliverability/find-own-email"

/** Answers with the set-up as it is known now. */
export async function sendSetup(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSetupResponse>,
  now: Date
): Promise<void> {
  const [setup, own_email] = await Promise.all([
    buildSetup(req.scope, now),
    findOwnEmail(req.scope, req.auth_context.actor_id),
  ])
  res.json({ setup: { ...setup, own_email } })
}
