import { type Db, rowsParam } from "../../db"

/** Says when orders are looked at again; null: not any more. */
export async function putLooksOff(
  db: Db,
  rows: { order_id: string; look_at: Date | null }[]
): Promise<void> {
  await db.execute(
    `WITH row AS (
       SELECT order_id, look_at FROM jsonb_to_recordset(?::jsonb)
              AS row(order_id text, look_at timestamptz)
     ), locked AS MATERIALIZED (
       SELECT known.order_id FROM recovery_order AS known
        WHERE known.order_id = ANY(ARRAY(SELECT order_id FROM row))
        ORDER BY known.order_id
          FOR NO KEY UPDATE SKIP LOCKED
     )
     UPDATE recovery_order AS known
        SET look_at = row.look_at
       FROM row
      WHERE known.order_id = row.order_id
        AND known.order_id = ANY(ARRAY(SELECT order_id FROM locked))`,
    [rowsParam(rows)]
  )
}
