import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { exportBlocks } from "../../../../../workflows/contact/export-blocks"
import { recoveryModule } from "../../../../../workflows/recovery-module"

/**
 * All blocked addresses as a CSV file. One that breaks off has no end: the
 * connection is cut, so that nobody takes a part for the whole.
 */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) {
  const recovery = recoveryModule(req.scope)
  const day = recovery.now().toISOString().slice(0, 10)
  res.set({
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="blocked-addresses-${day}.csv"`,
    "Cache-Control": "no-store",
  })
  await pipeline(Readable.from(exportBlocks(recovery)), res)
}
