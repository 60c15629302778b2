import type { Db } from "../../db"

export type Settlement =
  | { state: "sent"; messageId: string | null }
  /** Tried again at `dueAt`. */
  | { state: "due"; dueAt: Date; error: string }
  | { state: "failed" | "uncertain"; error: string }

/**
 * Writes what became of a touch that was on the wire. False when the lease
 * was lost: whoever holds it now settles it.
 */
export async function settleTouch(
  db: Db,
  input: { id: string; leaseId: string; now: Date; settlement: Settlement }
): Promise<boolean> {
  const { settlement, now } = input
  const sent = settlement.state === "sent"
  const retry = settlement.state === "due"
  const rows = await db.execute(
    `UPDATE recovery_touch
        SET state = ?, due_at = COALESCE(?, due_at), sent_at = ?,
            settled_at = ?, error = ?, provider_message_id = ?,
            lease_id = NULL, lease_until = NULL, updated_at = ?
      WHERE id = ? AND lease_id = ? AND state IN ('claimed', 'sending')
     RETURNING id`,
    [
      settlement.state,
      retry ? settlement.dueAt : null,
      sent ? now : null,
      retry ? null : now,
      sent ? null : settlement.error,
      sent ? settlement.messageId : null,
      now,
      input.id,
      input.leaseId,
    ]
  )
  return rows.length > 0
}
