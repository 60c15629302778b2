import type { Db } from "../../db"
import { ADVISORY_LOCKS } from "../advisory-locks"

/**
 * Gives facts that were committed their places in the line, some at a time:
 * one worker does, and the next one begins when all of that is visible. So
 * whoever has read up to a place has missed nothing before it, however late a
 * fact was committed. Answers how many it gave; null while another worker is
 * at it. Only within a transaction, and with nothing else in it.
 */
export async function putInLine(db: Db, limit: number): Promise<number | null> {
  const [lock] = await db.execute<{ free: boolean }>(
    "SELECT pg_try_advisory_xact_lock(?) AS free",
    [ADVISORY_LOCKS.facts]
  )
  if (!lock?.free) {
    return null
  }
  // A statement of its own: it sees what the last holder has committed.
  const rows = await db.execute(
    `WITH next AS MATERIALIZED (
       SELECT id, nextval('recovery_fact_place') AS place
         FROM (SELECT id FROM recovery_fact
                WHERE place IS NULL AND deleted_at IS NULL
                ORDER BY id
                LIMIT ?) AS waiting
     )
     UPDATE recovery_fact AS fact
        SET place = next.place
       FROM next
      WHERE fact.id = ANY(ARRAY(SELECT id FROM next))
        AND fact.id = next.id
     RETURNING fact.id`,
    [limit]
  )
  return rows.length
}
