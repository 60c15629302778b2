import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"

import { readToken } from "../../../../domain/return/read-token"
import type { StoreRestoreResponse } from "../../../../types"
import { restoreCartWorkflow } from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import type { StoreRestoreCartType } from "./validators"

export async function POST(
  req: MedusaStoreRequest<StoreRestoreCartType>,
  res: MedusaResponse<StoreRestoreResponse>
) {
  const { result } = await restoreCartWorkflow(req.scope).run({
    input: {
      token: readToken(req.validatedBody.token),
      cart_id: req.validatedBody.cart_id ?? undefined,
      sales_channel_ids: req.publishable_key_context.sales_channel_ids,
      again: req.validatedBody.again ?? undefined,
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json(result)
}
