import type { ExportState } from "../../domain/audience/export"
import { settleExport } from "../../modules/recovery/queries/audience/settle-export"
import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"
import { logOf } from "../log-of"
import { recoveryModule } from "../recovery-module"
import type { MedusaContainer } from "@medusajs/framework/types"
import { withoutAddresses } from "../../domain/touch/same-answer"
import { foldList } from "./fold-list"

/**
 * Ends an export, and brings what arrived of it into what its network has.
 * False when it was ended before. That what arrived is brought in may fail:
 * the next file, or the next tick, does it.
 */
export async function endExport(
  container: MedusaContainer,
  row: Pick<ExportRow, "id" | "audience_id" | "network" | "by">,
  end: {
    lease_id: string | null
    from: readonly ExportState[]
    state: ExportState
    error?: string | null
    at: Date
  }
): Promise<boolean> {
  const recovery = recoveryModule(container)
  const ended = await recovery.read((db) =>
    settleExport(db, { id: row.id, ...end })
  )
  if (ended && end.state !== "ready") {
    await foldList(recovery, row).catch((error: Error) =>
      logOf(container).warn(
        `Cart recovery: what an audience file delivered is noted with the next tick: ${withoutAddresses(error.message)}`
      )
    )
  }
  return ended
}
