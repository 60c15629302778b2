import type { Network } from "../../../../domain/audience/network"
import type { Db } from "../../db"

export type LastExport = {
  audience_id: string
  network: Network
  at: Date
  rows: number
}

/** The last file of each audience that was delivered whole. */
export async function listLastExports(
  db: Db,
  audienceIds: readonly string[]
): Promise<LastExport[]> {
  return await db.execute<LastExport>(
    `SELECT asked.audience_id, last.network, last.at, last.rows
       FROM unnest(?::text[]) AS asked(audience_id)
      CROSS JOIN LATERAL (
        SELECT network, COALESCE(finished_at, requested_at) AS at, rows
          FROM recovery_audience_export AS export
         WHERE export.audience_id = asked.audience_id
           AND export.state = 'delivered' AND export.taken_of IS NULL
           AND export.deleted_at IS NULL
         ORDER BY requested_at DESC LIMIT 1) AS last`,
    [[...audienceIds]]
  )
}
