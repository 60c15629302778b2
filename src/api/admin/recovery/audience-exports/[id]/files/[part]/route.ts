import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { sendExportFile } from "../../../../../../../workflows/audience/send-export-file"
import { EXPORT_PLAIN } from "../../../../../../../domain/audience/permission"
import { viewExport } from "../../../../../../../workflows/audience/view-exports"
import { recoveryModule } from "../../../../../../../workflows/recovery-module"
import { requireId } from "../../../../plain-text"
import { requirePermission } from "../../../../require-permission"

/** A part of a file that was made beside, from 1. Written down like any other. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) {
  const id = requireId(req.params.id)
  const { identifiers } = await viewExport(req.scope, id)
  if (identifiers === "plain") {
    await requirePermission(
      req,
      EXPORT_PLAIN,
      "download addresses that are not hashed"
    )
  }
  const { actor_type, actor_id } = req.auth_context
  res.set({ "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" })
  await sendExportFile(req.scope, {
    id,
    part: Number(requireId(req.params.part)),
    actor: { type: actor_type, id: actor_id },
    res,
    now: recoveryModule(req.scope).now(),
  })
}
