import { type Db, rowsParam } from "../../db"

/** Remembers when people last ordered: the gate's proof of a purchase. */
export async function noteOrderTimes(
  db: Db,
  rows: { contact_id: string; at: Date }[]
): Promise<void> {
  await db.execute(
    `UPDATE recovery_contact AS known
        SET last_order_at = GREATEST(known.last_order_at, row.at)
       FROM (SELECT contact_id, max(at) AS at
               FROM jsonb_to_recordset(?::jsonb)
                    AS row(contact_id text, at timestamptz)
              GROUP BY contact_id) AS row
      WHERE known.id = row.contact_id
        AND known.last_order_at IS DISTINCT FROM
            GREATEST(known.last_order_at, row.at)`,
    [rowsParam(rows)]
  )
}
