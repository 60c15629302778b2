import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminCustomerRecoveryResponse } from "../../../../../../types"
import { unblockContactWorkflow } from "../../../../../../workflows"
import { requireEmail } from "../../../../../../workflows/contact/require-email"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import {
  emailOfCustomer,
  retrieveCustomerContact,
} from "../../../../../../workflows/report/retrieve-customer-contact"
import type { AdminChangeCustomerBlockType } from "../../../blocks/validators"
import { requireId } from "../../../plain-text"

/** Takes an admin's own unsubscribe of a customer back. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminChangeCustomerBlockType>,
  res: MedusaResponse<AdminCustomerRecoveryResponse>
) {
  const id = requireId(req.params.id)
  await unblockContactWorkflow(req.scope).run({
    input: {
      email: requireEmail((await emailOfCustomer(req.scope, id)) ?? ""),
      note: req.validatedBody.note,
      by: req.auth_context.actor_id,
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json({ contact: await retrieveCustomerContact(req.scope, id) })
}
