import type { Db } from "../../db"

/**
 * Whoever knows something new of an account waits for whoever else does: its
 * person may not be there yet, so there is no row to lock.
 */
export async function lockAccounts(
  db: Db,
  customerIds: string[]
): Promise<void> {
  await db.execute(
    `SELECT pg_advisory_xact_lock(key)
       FROM (SELECT DISTINCT hashtextextended(id, 0) AS key
               FROM unnest(?::text[]) AS id
              ORDER BY key) AS keys`,
    [customerIds]
  )
}
