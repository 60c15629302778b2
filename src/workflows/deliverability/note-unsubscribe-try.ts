import {
  noteTry,
  readTry,
  type UnsubscribeTry,
} from "../../domain/deliverability/unsubscribe-try"
import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import type { RecoveryModuleService } from "../recovery-module"
import type { Tried } from "./try-unsubscribe"
import { UNSUBSCRIBE_TRY } from "./unsubscribe-cursors"

/** Keeps what a try found, beside what is known of those before. */
export async function noteUnsubscribeTry(
  recovery: RecoveryModuleService,
  tried: Tried,
  now: Date
): Promise<UnsubscribeTry> {
  const before = await recovery.read((db) => readCursor(db, UNSUBSCRIBE_TRY))
  const after = noteTry(readTry(before), tried, now)
  await recovery.read((db) =>
    setCursor(db, UNSUBSCRIBE_TRY, JSON.stringify(after))
  )
  return after
}
