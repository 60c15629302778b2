import type { Db } from "../../modules/recovery/db"
import { lockList } from "../../modules/recovery/queries/audience/export-locks"
import {
  foldExportPage,
  forgetUnderWay,
} from "../../modules/recovery/queries/audience/fold-export-page"
import type { NetworkList } from "../../modules/recovery/queries/audience/people-source"
import type { RecoveryModuleService } from "../recovery-module"

/**
 * Brings what was delivered of a list into what the network has, a page a
 * transaction, in the order in which it was. Whoever comes second helps; what
 * a killed process has left is there for the next one.
 */
export async function foldList(
  recovery: RecoveryModuleService,
  list: NetworkList
): Promise<void> {
  const fold = () =>
    recovery.transaction(async (db) => {
      await lockList(db, list)
      return await foldExportPage(db, list)
    })
  while (await fold()) {
    // The next page.
  }
  await recovery.read((db) => forgetUnderWay(db, list))
}

/** The same at once, for whoever must find it done. Within a transaction. */
export async function foldNow(db: Db, list: NetworkList): Promise<void> {
  await lockList(db, list)
  while (await foldExportPage(db, list)) {
    // The next page.
  }
}
