import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import type { AdminBlockImportResponse } from "../../../../../types"
import { importBlocks } from "../../../../../workflows/contact/import-blocks"
import { recoveryModule } from "../../../../../workflows/recovery-module"
import { keepAside } from "../../keep-aside"
import type { AdminImportBlocksParamsType } from "../validators"

/** Blocks the addresses of a CSV file, which is the body as it is. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBlockImportResponse>
) {
  const recovery = recoveryModule(req.scope)
  const { reason } = req.validatedQuery as AdminImportBlocksParamsType
  const told = await keepAside(req, (bytes) =>
    importBlocks(recovery, bytes, {
      usual: reason,
      by: req.auth_context.actor_id,
      now: recovery.now(),
    })
  )
  if (!told.lines && !told.stopped) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The file holds no lines. Send a CSV file with an address a line as the body."
    )
  }
  res.json({ import: told })
}
