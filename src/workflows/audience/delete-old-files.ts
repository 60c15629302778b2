import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { addMs } from "../../domain/time/duration"
import {
  forgetFiles,
  listOldFiles,
  putFilesOff,
} from "../../modules/recovery/queries/audience/list-old-files"
import { recoveryModule } from "../recovery-module"
import { endExport } from "./end-export"
import { deleteFiles } from "./file-parts"
import { warnOfFile } from "./warn-of-file"

const KEPT_MS = 7 * 24 * 3_600_000

/**
 * Deletes a bounded part of the files that are kept no longer. One that cannot
 * be deleted is tried again, after all others.
 */
export async function deleteOldFiles(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  const old = await recovery.read((db) =>
    listOldFiles(db, addMs(now, -KEPT_MS))
  )
  for (const row of old) {
    try {
      if (row.state === "ready") {
        await endExport(container, row, {
          lease_id: null,
          from: ["ready"],
          state: "canceled",
          error: row.files_must_go ? "somebody_erased" : "never_fetched",
          at: now,
        })
      }
      await deleteFiles(container.resolve(Modules.FILE), row.files)
      await recovery.read((db) => forgetFiles(db, row.id))
    } catch (error) {
      await recovery.read((db) => putFilesOff(db, { id: row.id, now }))
      warnOfFile(container, "could not be deleted", error)
    }
  }
}
