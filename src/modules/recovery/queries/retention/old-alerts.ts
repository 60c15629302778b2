import type { Walk } from "./walk-page"

/** Alerts that are over, and of whose end staff were told. */
export const oldAlerts = (before: Date): Walk => ({
  name: "alerts",
  table: "recovery_alert",
  key: "id",
  where: "row.closed_at < ? AND row.told_closed_at IS NOT NULL",
  params: [before],
})
