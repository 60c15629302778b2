import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import { dropOldReports } from "../../modules/recovery/queries/retention/drop-old-reports"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"

const BATCH = 1_000

/** Forgets providers' reports whose time is over. */
export async function dropReports(
  container: MedusaContainer,
  { now, box }: Pick<Finding, "now" | "box">
): Promise<number> {
  const recovery = recoveryModule(container)
  const before = addMs(now, -recovery.options.retention.reports)
  let done = 0
  let taken: number
  do {
    taken = await recovery.read((db) =>
      dropOldReports(db, { before, limit: BATCH })
    )
    done += taken
  } while (taken === BATCH && box.left > 0)
  return done
}
