import type { Db } from "../../db"

/** Remembers when a person last ordered: the gate's proof of a purchase. */
export async function noteOrder(
  db: Db,
  input: { id: string; email: string; customer_id: string | null; at: Date }
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_contact AS known
       (id, email, customer_id, last_order_at)
     VALUES (?, ?, ?, ?)
     ON CONFLICT (email) WHERE deleted_at IS NULL DO UPDATE
       SET last_order_at =
             GREATEST(known.last_order_at, EXCLUDED.last_order_at),
           customer_id = COALESCE(EXCLUDED.customer_id, known.customer_id)`,
    [input.id, input.email, input.customer_id, input.at]
  )
}
