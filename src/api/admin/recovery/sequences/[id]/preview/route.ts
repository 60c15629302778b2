import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequencePreviewResponse } from "../../../../../../types"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { previewSequence } from "../../../../../../workflows/sequence/preview-sequence"
import { requireId } from "../../../plain-text"
import type { AdminPreviewSequenceParamsType } from "../../validators"

/** The messages of a sequence as a shopper would get them. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminPreviewSequenceParamsType>,
  res: MedusaResponse<AdminSequencePreviewResponse>
) {
  const { locale, store } = req.validatedQuery as AdminPreviewSequenceParamsType
  res.json({
    preview: await previewSequence(req.scope, {
      id: requireId(req.params.id),
      locale,
      store,
      now: recoveryModule(req.scope).now(),
    }),
  })
}
