import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { recoveryModule } from "../../../../workflows/recovery-module"
import { listWebhooks } from "../../../../workflows/webhook/list-webhooks"
import type { AdminWebhooksResponse } from "../../../../types"

/** How the reports of each provider are set up, and what was heard. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<AdminWebhooksResponse>
) {
  const recovery = recoveryModule(req.scope)
  res.json({ webhooks: await listWebhooks(recovery, recovery.now()) })
}
