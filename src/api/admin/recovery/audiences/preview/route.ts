import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAudiencePreviewResponse } from "../../../../../types"
import { previewAudience } from "../../../../../workflows/audience/preview-audience"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import type { AdminPreviewAudienceType } from "../validators"

/** Counts and examples of a rule that is being written; saves nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminPreviewAudienceType>,
  res: MedusaResponse<AdminAudiencePreviewResponse>
) {
  const now = recoveryModule(req.scope).now()
  res.json(await previewAudience(req.scope, { ...req.validatedBody, now }))
}
