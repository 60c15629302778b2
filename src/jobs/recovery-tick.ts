import type { MedusaContainer } from "@medusajs/framework/types"

import { tickSchedule } from "../modules/recovery/options/tick-schedule"
import { runTickWorkflow } from "../workflows"
import { recoveryModule } from "../workflows/recovery-module"

/** Advances every cart: detects, enrolls, sends, takes codes back. */
export default async function recoveryTick(container: MedusaContainer) {
  const recovery = recoveryModule(container)
  if (recovery.options.schedule === "off") {
    return
  }
  await runTickWorkflow(container).run({ input: { now: recovery.now() } })
}

export const config = { name: "recovery-tick", schedule: tickSchedule() }
