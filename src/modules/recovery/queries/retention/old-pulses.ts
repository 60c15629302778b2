import type { Walk } from "./walk-page"

/** Hours in which the shop was alive. */
export const oldPulses = (before: Date): Walk => ({
  name: "pulses",
  table: "recovery_pulse",
  key: "id",
  where: "row.hour < ?",
  params: [before],
})
