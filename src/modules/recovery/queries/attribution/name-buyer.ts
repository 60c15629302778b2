import type { Db } from "../../db"

/** Writes into the ledger whose order it is. */
export async function nameBuyer(
  db: Db,
  input: { order_id: string; contact_id: string | null }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_order SET contact_id = ? WHERE order_id = ?`,
    [input.contact_id, input.order_id]
  )
}
