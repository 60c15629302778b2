import type { MedusaContainer } from "@medusajs/framework/types"

import { claimUntoldAlerts } from "../../modules/recovery/queries/alert/claim-untold-alerts"
import { markAlertTold } from "../../modules/recovery/queries/alert/mark-alert-told"
import { recoveryModule } from "../recovery-module"
import { tellAlert } from "./tell-alert"
import { logOf } from "../log-of"

/**
 * Tells staff of alerts that began or ended, each by one worker. One that
 * could not be told is told later. When a worker dies while it tells, staff
 * may hear it twice: better than not at all.
 */
export async function tellAlerts(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  const alerts = await recovery.transaction((db) => claimUntoldAlerts(db, now))
  for (const alert of alerts) {
    try {
      await tellAlert(container, alert)
      await recovery.transaction((db) => markAlertTold(db, alert, now))
    } catch (error) {
      logOf(container).error(
        `Cart recovery could not tell staff of an alert (${alert.code}, ${alert.phase}) and will try again: ${(error as Error).message}`
      )
    }
  }
}
