import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { planExport } from "../../../../../../workflows/audience/begin-export"
import { downloadExport } from "../../../../../../workflows/audience/download-export"
import { TooManyExports } from "../../../../../../workflows/audience/make-export"
import { EXPORT_PLAIN } from "../../../../../../domain/audience/permission"
import { queueExportWorkflow } from "../../../../../../workflows"
import { viewExport } from "../../../../../../workflows/audience/view-exports"
import { recoveryModule } from "../../../../../../workflows/recovery-module"
import type { AdminExportAudienceType } from "../../../audience-exports/validators"
import { requireId } from "../../../plain-text"
import { requirePermission } from "../../../require-permission"

/**
 * A file of an audience, straight away, or made beside and kept for a week.
 * One that breaks off has no end: the connection is cut, so that nobody takes
 * a part for the whole.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminExportAudienceType>,
  res: MedusaResponse
) {
  const { background = false, ...wanted } = req.validatedBody
  const audience_id = requireId(req.params.id)
  if (wanted.identifiers === "plain") {
    await requirePermission(
      req,
      EXPORT_PLAIN,
      "download addresses that are not hashed"
    )
  }
  const now = recoveryModule(req.scope).now()
  const input = { ...wanted, audience_id }
  const { actor_type, actor_id } = req.auth_context
  const actor = { type: actor_type, id: actor_id }
  if (background) {
    const { result } = await queueExportWorkflow(req.scope).run({
      input: { ...input, actor, now },
    })
    res.status(202).json({ export: await viewExport(req.scope, result.id) })
    return
  }
  const plan = await planExport(req.scope, input, {
    way: "download",
    actor,
    now,
  })
  res.set({ "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" })
  try {
    await downloadExport(req.scope, { plan, res, now })
  } catch (error) {
    if (!(error instanceof TooManyExports)) {
      throw error
    }
    res
      .status(429)
      .set("Retry-After", "60")
      .json({ type: "too_many_requests", message: error.message })
  }
}
