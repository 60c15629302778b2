import type { RecoveryModuleService } from "../recovery-module"

/**
 * The cursors of all who read the line of facts in this store, each with the
 * place that it has come to. What one of them has not passed is kept for it.
 */
export function factReaders(_recovery: RecoveryModuleService): string[] {
  return []
}
