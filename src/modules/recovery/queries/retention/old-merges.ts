import type { Walk } from "./walk-page"

/** What was put from one cart into another, and could be undone. */
export const oldMerges = (before: Date): Walk => ({
  name: "merges",
  table: "recovery_cart_merge",
  key: "id",
  where: "row.merged_at < ?",
  params: [before],
})
