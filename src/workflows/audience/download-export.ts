import type { ServerResponse } from "node:http"

import type { MedusaContainer } from "@medusajs/framework/types"

import { withoutAddresses } from "../../domain/touch/same-answer"
import type { NewExport } from "../../modules/recovery/queries/audience/insert-export"
import { elapsedClock } from "../process/elapsed-clock"
import { logOf } from "../log-of"
import { recoveryModule } from "../recovery-module"
import { beginExport } from "./begin-export"
import { DownloadParts } from "./download-parts"
import { endExport } from "./end-export"
import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"
import { GoneAway, NotOurs } from "./export-run"
import { makeExport, takeExportPlace } from "./make-export"
import { findAudience, readWho } from "./read-who"

/**
 * Makes an export straight into an answer, and writes down what became of it.
 * Nothing counts that was not taken whole. Throws only while nothing has gone
 * out; afterwards the connection is cut.
 */
export async function downloadExport(
  container: MedusaContainer,
  { plan, res, now }: { plan: NewExport; res: ServerResponse; now: Date }
): Promise<void> {
  const recovery = recoveryModule(container)
  const later = elapsedClock(now)
  const free = takeExportPlace(container)
  const stop = new AbortController()
  const gone = () => stop.abort()
  res.once("close", gone)
  try {
    const audience = await findAudience(recovery, plan)
    const lease_id = await beginExport(recovery, plan, now)
    const row = { ...plan, state: "running" } as unknown as ExportRow
    const end = (state: "delivered" | "canceled" | "failed", error?: string) =>
      endExport(container, row, {
        lease_id,
        from: ["running"],
        state,
        error,
        at: later(),
      })
    try {
      const who = await readWho(container, {
        audience,
        network: plan.network,
        now,
      })
      const run = { row, lease_id, who }
      const parts = new DownloadParts(run, res)
      await makeExport(container, {
        run,
        parts,
        count: false,
        stop: stop.signal,
        later,
      })
      res.off("close", gone)
      await parts.finish()
      await end("delivered")
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      if (stop.signal.aborted || error instanceof GoneAway) {
        await end("canceled", "gone_away")
      } else if (error instanceof NotOurs) {
        await end("canceled")
      } else {
        const why = withoutAddresses(error.message).slice(0, 500)
        await end("failed", why)
        logOf(container).error(`Cart recovery: an audience file failed: ${why}`)
      }
      if (!res.headersSent && !res.destroyed) {
        throw error
      }
      res.destroy()
    }
  } finally {
    res.off("close", gone)
    free()
  }
}
