import type { Db } from "../../db"

/** "recovery audience": exclusive for whoever begins a file, shared by whoever
 *  erases somebody who may be in one. */
export const AUDIENCE_LOCK = 7_342_815_203

/**
 * Keeps files from being begun until this transaction ends: of those that are
 * made an erasure knows, and those that begin later know of the erasure.
 */
export async function holdOffExports(db: Db): Promise<void> {
  await db.execute("SELECT pg_advisory_xact_lock_shared(?)", [AUDIENCE_LOCK])
}

/** Waits for the erasures under way. The first statement of a transaction. */
export async function awaitErasures(db: Db): Promise<void> {
  await db.execute("SELECT pg_advisory_xact_lock(?)", [AUDIENCE_LOCK])
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
