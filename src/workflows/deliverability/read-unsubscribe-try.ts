import {
  readTry,
  type UnsubscribeTry,
} from "../../domain/deliverability/unsubscribe-try"
import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"
import type { RecoveryModuleService } from "../recovery-module"
import { UNSUBSCRIBE_TRY } from "./unsubscribe-cursors"

/** The last try at the address that links have now; null when there is none. */
export async function readUnsubscribeTry(
  recovery: RecoveryModuleService
): Promise<UnsubscribeTry | null> {
  const last = readTry(
    await recovery.read((db) => readCursor(db, UNSUBSCRIBE_TRY))
  )
  return last?.base === recovery.options.backendUrl ? last : null
}
