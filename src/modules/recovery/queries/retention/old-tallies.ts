import type { Walk } from "./walk-page"

/** How often providers reported what, by the day. */
export const oldTallies = (before: Date): Walk => ({
  name: "tallies",
  table: "recovery_webhook_tally",
  key: "id",
  where: "row.day < ?",
  params: [before],
})
