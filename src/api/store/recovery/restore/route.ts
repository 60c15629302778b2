import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readToken } from "../../../../domain/return/read-token"
import type { StoreRestoreResponse } from "../../../../types"
import { restoreCartWorkflow } from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import type { StoreRestoreCartType } from "./validators"

export async function POST(
  req: MedusaRequest<StoreRestoreCartType>,
  res: MedusaResponse<StoreRestoreResponse>
) {
  const { result } = await restoreCartWorkflow(req.scope).run({
    input: {
      token: readToken(req.validatedBody.token),
      cart_id: req.validatedBody.cart_id ?? undefined,
      now: recoveryModule(req.scope).now(),
    },
  })
  res.json(result)
}
