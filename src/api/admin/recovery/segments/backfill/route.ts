import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { AdminSegmentsResponse } from "../../../../../types"
import { startOrderBackfillWorkflow } from "../../../../../workflows"
import { countSegments } from "../../../../../workflows/audience/count-segments"
import { recoveryModule } from "../../../../../workflows/recovery-module"

/** Begins to read the orders from before the installation, or goes on. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<AdminSegmentsResponse>
) {
  const recovery = recoveryModule(req.scope)
  const now = recovery.now()
  await startOrderBackfillWorkflow(req.scope).run({ input: { now } })
  res.json(await countSegments(recovery, now))
}
