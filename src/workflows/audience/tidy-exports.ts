import type { MedusaContainer } from "@medusajs/framework/types"

import {
  listLapsedExports,
  listUnfoldedLists,
} from "../../modules/recovery/queries/audience/list-lapsed-exports"
import { recoveryModule } from "../recovery-module"
import { endExport } from "./end-export"
import { foldList } from "./fold-list"

/**
 * Ends exports whose process died: what was whole and kept is good, a download
 * may have arrived or not. Whatever else is half made in the background is
 * taken over by `make-background.ts`. Brings in what a killed process left.
 */
export async function tidyExports(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  for (const row of await recovery.read((db) => listLapsedExports(db, now))) {
    if (row.way === "download") {
      await endExport(container, row, {
        lease_id: null,
        from: ["running"],
        state: "failed",
        error: "interrupted",
        at: now,
      })
    } else if (row.complete_at) {
      await endExport(container, row, {
        lease_id: null,
        from: ["running"],
        state: row.way === "feed" ? "ready" : "delivered",
        at: now,
      })
    }
  }
  for (const list of await recovery.read(listUnfoldedLists)) {
    await foldList(recovery, list)
  }
}
