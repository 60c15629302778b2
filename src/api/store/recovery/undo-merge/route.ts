import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"

import { readToken } from "../../../../domain/return/read-token"
import type { StoreUndoMergeResponse } from "../../../../types"
import { undoMergeWorkflow } from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import type { StoreUndoMergeType } from "./validators"

export async function POST(
  req: MedusaStoreRequest<StoreUndoMergeType>,
  res: MedusaResponse<StoreUndoMergeResponse>
) {
  const { result } = await undoMergeWorkflow(req.scope).run({
    input: {
      token: readToken(req.validatedBody.token),
      merge_id: req.validatedBody.merge_id,
      sales_channel_ids: req.publishable_key_context.sales_channel_ids,
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json(result)
}
