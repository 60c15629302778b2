import type { Db } from "../../db"

/** "recovery erase": shared by whoever writes addresses down. */
export const ERASURE_LOCK = 7_342_815_202

/**
 * Keeps whoever is to be erased from being blocked until this transaction
 * ends: who is not blocked when it asks is not blocked while it writes, and
 * what it has written an erasure finds. The first statement of a transaction:
 * whoever waits here must hold nothing.
 */
export async function holdOffErasures(db: Db): Promise<void> {
  await db.execute("SELECT pg_advisory_xact_lock_shared(?)", [ERASURE_LOCK])
}
