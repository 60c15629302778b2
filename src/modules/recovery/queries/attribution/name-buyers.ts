import { type Db, rowsParam } from "../../db"

/** Writes into the ledger whose orders are. Only of rows that are locked. */
export async function nameBuyers(
  db: Db,
  rows: { order_id: string; contact_id: string | null }[]
): Promise<void> {
  await db.execute(
    `UPDATE recovery_order AS known SET contact_id = row.contact_id
       FROM jsonb_to_recordset(?::jsonb) AS row(order_id text, contact_id text)
      WHERE known.order_id = row.order_id AND known.deleted_at IS NULL`,
    [rowsParam(rows)]
  )
}
