import { secretCheck } from "../../domain/contact/hash-address"
import { changeCursor } from "../../modules/recovery/queries/cursor/change-cursor"
import { readCursors } from "../../modules/recovery/queries/cursor/read-cursors"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import type { RecoveryModuleService } from "../recovery-module"
import {
  readRehash,
  SECRET_CHECK,
  SECRET_REHASH,
  writeRehash,
} from "./secret-cursors"

/**
 * Whether blocked addresses can be told with the secrets of the options. The
 * first secret is taken for the store's. One that follows an earlier one, by
 * `previousSecrets`, is the store's from then on, and all known addresses are
 * hashed anew (`rehash.ts`); until that is done the earlier one is needed.
 *
 * Asked again before each drain: a process that still has the earlier secret
 * stops then.
 */
export async function isSecretKnown(
  recovery: RecoveryModuleService
): Promise<boolean> {
  const { secret, previousSecrets } = recovery.options
  const own = secretCheck(secret)
  const earlier = new Set(previousSecrets.map(secretCheck))
  const cursors = await recovery.read(readCursors)
  const check = cursors.get(SECRET_CHECK) ?? null
  const pending = cursors.get(SECRET_REHASH)
  const needs = pending === undefined ? [] : readRehash(pending).needs
  const has = (key: string) => key === own || earlier.has(key)
  if (![...(check ? [check] : []), ...needs].every(has)) {
    return false
  }
  if (check === own) {
    return true
  }
  const moved = await recovery.transaction(async (db) => {
    if (!(await changeCursor(db, SECRET_CHECK, { from: check, to: own }))) {
      return false
    }
    const now = [...new Set([...needs, ...(check ? [check] : [])])]
    await setCursor(
      db,
      SECRET_REHASH,
      writeRehash({ needs: now.filter((key) => key !== own), after: "" })
    )
    return true
  })
  // Else another process was first, perhaps with another secret.
  return moved || (await isSecretKnown(recovery))
}
