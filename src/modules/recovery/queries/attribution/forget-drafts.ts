import type { Db } from "../../db"

/** Takes drafts off the ledger that Medusa does not have any more. */
export async function forgetDrafts(db: Db, ids: string[]): Promise<void> {
  await db.execute(
    `DELETE FROM recovery_order WHERE order_id = ANY(?) AND placed_at IS NULL`,
    [ids]
  )
}
