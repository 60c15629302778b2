import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAudienceExportResponse } from "../../../../../../types"
import { cancelExportWorkflow } from "../../../../../../workflows"
import { viewExport } from "../../../../../../workflows/audience/view-exports"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { requireId } from "../../../plain-text"

/** Ends one that waits or is being made; it counts as nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAudienceExportResponse>
) {
  const id = requireId(req.params.id)
  await cancelExportWorkflow(req.scope).run({
    input: { id, now: recoveryModule(req.scope).now() },
  })
  res.json({ export: await viewExport(req.scope, id) })
}
