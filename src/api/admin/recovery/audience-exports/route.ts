import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminAudienceExportsResponse } from "../../../../types"
import { viewExports } from "../../../../workflows/audience/view-exports"
import type { AdminListAudienceExportsParamsType } from "./validators"

/** The log of all audience files, the newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListAudienceExportsParamsType>,
  res: MedusaResponse<AdminAudienceExportsResponse>
) {
  const page = req.validatedQuery as AdminListAudienceExportsParamsType
  res.json(await viewExports(req.scope, page))
}
