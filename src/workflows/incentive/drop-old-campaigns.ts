import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { addMs } from "../../domain/time/duration"
import { advanceCursor } from "../../modules/recovery/queries/cursor/advance-cursor"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { CAMPAIGN_PREFIX } from "./campaign-identifier"
import { dropPromotions } from "./promotions-by-code"

const CURSOR = "dropped_campaigns"
const HOUR_MS = 3_600_000
/** Time for codes that were on a locked cart to be taken off first. */
const REST_MS = 6 * HOUR_MS
const BATCH = 50

/**
 * Drops the plugin's campaigns some hours after their end, with every promotion
 * that is still in them: the last net under a code that a crash left behind,
 * and the reason why campaigns do not pile up. Looks once an hour; answers
 * how many it dropped.
 */
export async function dropOldCampaigns(
  container: MedusaContainer,
  { now, cursors }: Pick<Finding, "now" | "cursors">
): Promise<number> {
  const recovery = recoveryModule(container)
  const hourAgo = addMs(now, -HOUR_MS).toISOString()
  const last = cursors.get(CURSOR)
  if (last && last > hourAgo) {
    return 0
  }
  const promotions = container.resolve(Modules.PROMOTION)
  const old = await promotions.listCampaigns(
    {
      campaign_identifier: { $like: `${CAMPAIGN_PREFIX}%` },
      ends_at: { $lt: addMs(now, -REST_MS) },
    } as never,
    { select: ["id"], take: BATCH }
  )
  const ids = old.map(({ id }) => id)
  if (ids.length) {
    const left = await promotions.listPromotions(
      { campaign_id: ids } as never,
      { select: ["id"], take: 10_000 }
    )
    await dropPromotions(
      container,
      left.map(({ id }) => id)
    )
    await promotions.softDeleteCampaigns(ids)
  }
  if (ids.length < BATCH) {
    await recovery.read((db) => advanceCursor(db, CURSOR, now.toISOString()))
  }
  return ids.length
}
