import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAudienceExportResponse } from "../../../../../types"
import { viewExport } from "../../../../../workflows/audience/view-exports"
import { requireId } from "../../plain-text"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAudienceExportResponse>
) {
  res.json({ export: await viewExport(req.scope, requireId(req.params.id)) })
}
