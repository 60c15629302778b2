import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import type { AdminSequenceRevisionsResponse } from "../../../../../../types"
import { listRevisions } from "../../../../../../workflows/sequence/list-revisions"
import { requireId } from "../../../plain-text"

/** Every plan that was published, with who, when and what changed. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSequenceRevisionsResponse>
) {
  const id = requireId(req.params.id)
  res.json({ revisions: await listRevisions(req.scope, id) })
}
