import type { MedusaContainer } from "@medusajs/framework/types"

import {
  listLapsedExports,
  listUnfoldedLists,
} from "../../modules/recovery/queries/audience/list-lapsed-exports"
import { withoutAddresses } from "../../domain/touch/same-answer"
import { logOf } from "../log-of"
import { recoveryModule } from "../recovery-module"
import { endExport } from "./end-export"
import { foldList } from "./fold-list"

/**
 * Ends exports whose process died: what was whole and kept is good, a download
 * may have arrived or not. Whatever else is half made in the background is
 * taken over by `make-queued.ts`. Brings in what a killed process left.
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
        state: "ready",
        at: now,
      })
    }
  }
  for (const list of await recovery.read(listUnfoldedLists)) {
    await foldList(recovery, list).catch((error: Error) =>
      logOf(container).warn(
        `Cart recovery: what an audience file delivered is noted with the next tick: ${withoutAddresses(error.message)}`
      )
    )
  }
}
