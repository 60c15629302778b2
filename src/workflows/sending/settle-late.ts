import {
  type HeardLate,
  settleAttempt,
} from "../../modules/recovery/queries/touch/settle-attempt"
import type { RecoveryModuleService } from "../recovery-module"

/**
 * Settles an attempt by what is heard of it later than its worker waited: a
 * late answer, or a provider's report, by the key or by the provider's own id.
 * Safe to come again and in any order. Answers the state that its touch has
 * by it now, null where nothing was to be settled.
 */
export async function settleLate(
  { recovery }: { recovery: RecoveryModuleService },
  heard: HeardLate
): Promise<string | null> {
  const write = (row: HeardLate) =>
    recovery.transaction((db) => settleAttempt(db, row))
  try {
    return (await write(heard))?.settled ?? null
  } catch (error) {
    // Another message got this id at the same moment.
    if ((error as { code?: string }).code !== "23505") {
      throw error
    }
    return (await write({ ...heard, named: null }))?.settled ?? null
  }
}
