import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { revokeFeedWorkflow } from "../../../../../../../workflows"
import { recoveryModule } from "../../../../../../../workflows/recovery-module"
import { requireId } from "../../../../plain-text"

/** Its address is good for nothing from now on. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) {
  const id = requireId(req.params.feed_id)
  await revokeFeedWorkflow(req.scope).run({
    input: {
      id,
      audience_id: requireId(req.params.id),
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json({ id, object: "audience_feed", deleted: true })
}
