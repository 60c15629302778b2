import type { Walk } from "./walk-page"

/** That links were opened, but for messages whose code may still be used. */
export const oldHits = (before: Date): Walk => ({
  name: "hits",
  table: "recovery_touch_event",
  key: "id",
  where: `row.occurred_at < ? AND row.kind IN ('clicked', 'viewed', 'opened', 'trapped', 'asked')
    AND NOT EXISTS (SELECT FROM recovery_incentive
                     WHERE recovery_incentive.touch_id = row.touch_id
                       AND state IN ('reserved', 'issued')
                       AND recovery_incentive.deleted_at IS NULL)`,
  params: [before],
})
