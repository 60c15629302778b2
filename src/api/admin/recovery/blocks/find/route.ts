import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminBlocksResponse } from "../../../../../types"
import { requireEmail } from "../../../../../workflows/contact/require-email"
import { describeBlocks } from "../../../../../workflows/report/describe-blocks"
import type { AdminFindBlocksType } from "../validators"

/** Whether an address is blocked, and why. A POST, since pages are logged. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminFindBlocksType>,
  res: MedusaResponse<AdminBlocksResponse>
) {
  const email = requireEmail(req.validatedBody.email)
  res.json({ address: await describeBlocks(req.scope, email) })
}
