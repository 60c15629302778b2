import type { MedusaRequest } from "@medusajs/framework/http"

import { recoveryModule } from "../../workflows/recovery-module"
import type { LinkRequest } from "../../workflows/return/record-hit"

/** What a use case needs to know of a request for a link. */
export function toLinkRequest(req: MedusaRequest): LinkRequest {
  return {
    token: req.params.token!,
    method: req.method,
    headers: req.headers,
    ip: req.ip,
    now: recoveryModule(req.scope).now(),
  }
}
