import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminTestSendResponse } from "../../../../../types"
import { sendTestWorkflow } from "../../../../../workflows"
import { findOwnEmail } from "../../../../../workflows/deliverability/find-own-email"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import type { AdminSendTestType } from "../validators"

/** Sends a message of a sequence to the admin, marked as a test. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSendTestType>,
  res: MedusaResponse<AdminTestSendResponse>
) {
  const { to, sequence_id, step_id, store, locale } = req.validatedBody
  const { result: test } = await sendTestWorkflow(req.scope).run({
    input: {
      to: to ?? null,
      own_email: await findOwnEmail(req.scope, req.auth_context.actor_id),
      sequence_id: sequence_id ?? null,
      step_id: step_id ?? null,
      store: store ?? null,
      locale: locale ?? null,
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json({ test })
}
