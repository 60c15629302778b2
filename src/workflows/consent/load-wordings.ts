import {
  type QuestionKey,
  SHIPPED_COVERS,
  SHIPPED_WORDINGS,
} from "../../messages"
import { addWordings } from "../../modules/recovery/queries/consent/add-wordings"
import {
  listWordings,
  type WordingRow,
} from "../../modules/recovery/queries/consent/list-wordings"
import { newId } from "../process/new-id"
import type { RecoveryModuleService } from "../recovery-module"

/**
 * The wordings of our own questions that hold now, in every language there
 * is. Those that ship are written down when somebody first asks.
 */
export async function loadWordings(
  recovery: RecoveryModuleService
): Promise<WordingRow[]> {
  const shipped = Object.entries(SHIPPED_WORDINGS).flatMap(([locale, texts]) =>
    Object.entries(texts).map(([key, text]) => ({ key, locale, text }))
  )
  const keys = [...new Set(shipped.map(({ key }) => key))]
  const known = await recovery.read((db) => listWordings(db, keys))
  const missing = shipped.filter(
    ({ key, locale }) =>
      !known.some((one) => one.key === key && one.locale === locale)
  )
  if (!missing.length) {
    return known
  }
  await recovery.transaction((db) =>
    addWordings(
      db,
      missing.map((one) => ({
        ...one,
        id: newId("rcwd"),
        covers: SHIPPED_COVERS[one.key as QuestionKey] ?? null,
        actor_id: null,
      }))
    )
  )
  return await recovery.read((db) => listWordings(db, keys))
}
