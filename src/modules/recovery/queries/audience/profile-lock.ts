import type { Db } from "../../db"
import { ADVISORY_LOCKS } from "../advisory-locks"

/**
 * Whether this transaction may write people's rows, and nobody else until it
 * ends: the older of two would write what the newer knows better.
 */
export async function tryToWriteProfiles(db: Db): Promise<boolean> {
  const [lock] = await db.execute<{ free: boolean }>(
    "SELECT pg_try_advisory_xact_lock(?) AS free",
    [ADVISORY_LOCKS.profiles]
  )
  return lock?.free ?? false
}

/** The same, but waits its turn, which comes soon: others do a page each. */
export async function waitToWriteProfiles(db: Db): Promise<void> {
  await db.execute("SELECT pg_advisory_xact_lock(?)", [ADVISORY_LOCKS.profiles])
}
