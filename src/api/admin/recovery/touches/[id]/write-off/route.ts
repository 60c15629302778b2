import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminWriteOffTouchResponse } from "../../../../../../types"
import { writeOffTouchWorkflow } from "../../../../../../workflows"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { requireId } from "../../../plain-text"

/** Gives up on a message that failed or may have been sent. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminWriteOffTouchResponse>
) {
  const id = requireId(req.params.id)
  await writeOffTouchWorkflow(req.scope).run({
    input: { touch_id: id, now: recoveryModule(req.scope).now() },
  })
  res.json({ touch: { id } })
}
