import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceRuleResponse } from "../../../../../types"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { previewRule } from "../../../../../workflows/sequence/preview-rule"
import type { AdminPreviewRuleType } from "../validators"

/** Which of the latest carts a rule and a trigger would take. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminPreviewRuleType>,
  res: MedusaResponse<AdminSequenceRuleResponse>
) {
  const now = recoveryModule(req.scope).now()
  res.json(await previewRule(req.scope, { ...req.validatedBody, now }))
}
