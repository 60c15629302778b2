import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { AdminSegmentsResponse } from "../../../../types"
import { countSegments } from "../../../../workflows/audience/count-segments"
import { recoveryModule } from "../../../../workflows/recovery-module"

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<AdminSegmentsResponse>
) {
  const recovery = recoveryModule(req.scope)
  res.json(await countSegments(recovery, recovery.now()))
}
