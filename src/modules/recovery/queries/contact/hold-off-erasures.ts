import type { Db } from "../../db"
import { ADVISORY_LOCKS } from "../advisory-locks"

/**
 * Keeps whoever is to be erased from being blocked until this transaction
 * ends: who is not blocked when it asks is not blocked while it writes, and
 * what it has written an erasure finds. The first statement of a transaction:
 * whoever waits here must hold nothing.
 */
export async function holdOffErasures(db: Db): Promise<void> {
  await db.execute("SELECT pg_advisory_xact_lock_shared(?)", [
    ADVISORY_LOCKS.erasure,
  ])
}
