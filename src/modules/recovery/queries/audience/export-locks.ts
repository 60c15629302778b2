import type { Db } from "../../db"
import { ADVISORY_LOCKS } from "../advisory-locks"

/**
 * Keeps files from being begun until this transaction ends: of those that are
 * made an erasure knows, and those that begin later know of the erasure.
 */
export async function holdOffExports(db: Db): Promise<void> {
  await db.execute("SELECT pg_advisory_xact_lock_shared(?)", [
    ADVISORY_LOCKS.exports,
  ])
}

/** Waits for the erasures under way. The first statement of a transaction. */
export async function awaitErasures(db: Db): Promise<void> {
  await db.execute("SELECT pg_advisory_xact_lock(?)", [ADVISORY_LOCKS.exports])
}

/** One at a time changes what is known of a list. */
export async function lockList(
  db: Db,
  list: { audience_id: string; network: string; by: string }
): Promise<void> {
  await db.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `recovery list ${list.audience_id} ${list.network} ${list.by}`,
  ])
}
