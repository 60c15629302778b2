import type { MedusaContainer } from "@medusajs/framework/types"

import type { Network } from "../../domain/audience/network"
import { listFeeds } from "../../modules/recovery/queries/audience/feeds"
import type { AdminAudienceFeed } from "../../types"
import { recoveryModule } from "../recovery-module"

/** An audience's feeds that were not revoked. */
export async function viewFeeds(
  container: MedusaContainer,
  audienceId: string
): Promise<AdminAudienceFeed[]> {
  const rows = await recoveryModule(container).read((db) =>
    listFeeds(db, audienceId)
  )
  const at = (date: Date | null) => date && new Date(date).toISOString()
  return rows.map((row) => ({
    id: row.id,
    audience_id: row.audience_id,
    network: row.network as Network,
    content: row.content,
    by: row.by,
    expires_at: at(row.expires_at)!,
    created_at: at(row.created_at)!,
    refreshed_at: at(row.refreshed_at),
    fetched_at: at(row.fetched_at),
    rows: row.rows,
  }))
}
