import { addAudiences } from "../../modules/recovery/queries/audience/add-audiences"
import { listMadeKeys } from "../../modules/recovery/queries/audience/list-made-keys"
import { newId } from "../process/new-id"
import type { RecoveryModuleService } from "../recovery-module"
import { READY_MADE } from "./ready-made-audiences"

/**
 * Makes the audiences that ship with the plugin, each once: what an admin made
 * of one stays, and one that was deleted does not come back.
 */
export async function ensureReadyMadeAudiences(
  recovery: RecoveryModuleService
): Promise<void> {
  const made = await recovery.read(listMadeKeys)
  const missing = READY_MADE.filter(({ key }) => !made.has(key))
  if (missing.length) {
    await recovery.transaction((db) =>
      addAudiences(
        db,
        missing.map(({ key, name, rule }) => ({
          id: newId("raud"),
          key,
          name,
          rule,
          is_exclusive: false,
          priority: READY_MADE.findIndex((one) => one.key === key),
          created_by: null,
        }))
      )
    )
  }
}
