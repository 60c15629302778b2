import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminTouchMessageResponse } from "../../../../../../types"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { retrieveMessage } from "../../../../../../workflows/report/retrieve-message"
import { requireId } from "../../../plain-text"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTouchMessageResponse>
) {
  const message = await retrieveMessage(
    recoveryModule(req.scope),
    requireId(req.params.id)
  )
  res.json({ message })
}
