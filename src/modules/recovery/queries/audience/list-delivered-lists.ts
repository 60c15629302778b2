import type { Network } from "../../../../domain/audience/network"
import type { Db } from "../../db"

export type DeliveredList = { network: Network; by: "email" | "phone" }

/** The lists of an audience that a network has from us. */
export async function listDeliveredLists(
  db: Db,
  audienceId: string
): Promise<DeliveredList[]> {
  return await db.execute(
    `SELECT DISTINCT network, by FROM recovery_audience_export
      WHERE audience_id = ? AND state = 'delivered' AND deleted_at IS NULL
      ORDER BY network, by`,
    [audienceId]
  )
}
