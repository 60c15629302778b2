import type { Db } from "../../db"
import { ADVISORY_LOCKS } from "../advisory-locks"

/**
 * Until the transaction ends nobody else adds hits to these touches or judges
 * them. Not by the touches' rows: whoever sends one passes over what is held.
 * In the order of the locks themselves, so that two who want the same cannot
 * wait for each other.
 */
export async function lockHits(db: Db, touchIds: string[]): Promise<void> {
  await db.execute(
    `SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.hits}, key)
       FROM (SELECT DISTINCT hashtext(id) AS key FROM unnest(?::text[]) AS id
              ORDER BY key) AS locks`,
    [touchIds]
  )
}
