import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminBlocksResponse } from "../../../../types"
import { blockContactWorkflow } from "../../../../workflows"
import { requireEmail } from "../../../../workflows/contact/require-email"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { describeBlocks } from "../../../../workflows/report/describe-blocks"
import type { AdminChangeBlockType } from "./validators"

/** Unsubscribes somebody at their wish. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminChangeBlockType>,
  res: MedusaResponse<AdminBlocksResponse>
) {
  const email = requireEmail(req.validatedBody.email)
  await blockContactWorkflow(req.scope).run({
    input: {
      email,
      note: req.validatedBody.note,
      by: req.auth_context.actor_id,
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json({ address: await describeBlocks(req.scope, email) })
}
