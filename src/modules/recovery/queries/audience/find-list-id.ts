import type { Network } from "../../../../domain/audience/network"
import type { Db } from "../../db"

/** What somebody said last that a network calls an audience's list. */
export async function findListId(
  db: Db,
  { audience_id, network }: { audience_id: string; network: Network }
): Promise<string | null> {
  const [row] = await db.execute<{ network_list_id: string }>(
    `SELECT network_list_id FROM recovery_audience_export
      WHERE audience_id = ? AND network = ? AND network_list_id IS NOT NULL
        AND deleted_at IS NULL
      ORDER BY requested_at DESC, id DESC LIMIT 1`,
    [audience_id, network]
  )
  return row?.network_list_id ?? null
}
