import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAudienceNetworksResponse } from "../../../../../../types"
import { listNetworks } from "../../../../../../workflows/audience/list-networks"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import { requireId } from "../../../plain-text"

/**
 * What each network's next file would hold. With `counts=false` only what is
 * known without counting, at once.
 */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAudienceNetworksResponse>
) {
  res.json({
    networks: await listNetworks(req.scope, {
      audience_id: requireId(req.params.id),
      now: recoveryModule(req.scope).now(),
      ...(req.query.counts === "false" && { longestMs: 0 }),
    }),
  })
}
