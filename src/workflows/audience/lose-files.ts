import type { MedusaContainer } from "@medusajs/framework/types"

import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"
import { forgetFiles } from "../../modules/recovery/queries/audience/list-old-files"
import { recoveryModule } from "../recovery-module"
import { endExport } from "./end-export"

type ProviderError = {
  code?: unknown
  name?: unknown
  $metadata?: { httpStatusCode?: unknown }
}

/** How a folder, and what speaks S3, say that there is no such file. */
const GONE = new Set<unknown>(["ENOENT", "NoSuchKey", "NotFound"])

/** Whether the file provider has it no more, as against not answering now. */
export function isFileGone(error: unknown): boolean {
  const { code, name, $metadata } = (error ?? {}) as ProviderError
  return GONE.has(code) || GONE.has(name) || $metadata?.httpStatusCode === 404
}

/**
 * The files of an export are not where they were kept, as after a server that
 * keeps them in a folder was set up anew: nobody is offered them any longer.
 */
export async function loseFiles(
  container: MedusaContainer,
  row: ExportRow,
  at: Date
): Promise<void> {
  await endExport(container, row, {
    lease_id: null,
    from: ["ready"],
    state: "failed",
    error: "file_gone",
    at,
  })
  await recoveryModule(container).read((db) => forgetFiles(db, row.id))
}
