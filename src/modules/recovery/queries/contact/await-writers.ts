import type { Db } from "../../db"
import { ADVISORY_LOCKS } from "../advisory-locks"

/**
 * Waits for all who are writing addresses down, and keeps others from
 * beginning until this transaction ends. Its first statement.
 */
export async function awaitWriters(db: Db): Promise<void> {
  await db.execute("SELECT pg_advisory_xact_lock(?)", [ADVISORY_LOCKS.erasure])
}
