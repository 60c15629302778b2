import type { Db } from "../../db"

/**
 * Gives touches back as they were: nothing of them was tried, although one may
 * have been committed by a statement whose answer was lost. One that
 * was settled once was undecided or had failed, and an admin wanted it sent
 * again; only what may have arrived keeps the key of that attempt.
 */
export async function releaseTouches(
  db: Db,
  input: { ids: string[]; leaseId: string }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_touch
        SET state = CASE WHEN settled_at IS NULL THEN 'due'
                         WHEN delivery_key IS NULL THEN 'failed'
                         ELSE 'uncertain' END,
            resends = resends
              - CASE WHEN settled_at IS NOT NULL AND delivery_key IS NOT NULL
                     THEN 1 ELSE 0 END,
            attempt = attempt - 1, lease_id = NULL, lease_until = NULL
      WHERE id = ANY(?) AND lease_id = ? AND state IN ('claimed', 'sending')`,
    [input.ids, input.leaseId]
  )
}
