import {
  foldCartChanges,
  hasCartChange,
} from "../../modules/recovery/queries/report/fold-cart-changes"
import type { TimeBox } from "../process/time-box"
import type { RecoveryModuleService } from "../recovery-module"

/** Few enough that a page which waits for them is still there at once. */
const BEFORE_A_PAGE = 200

const BATCH = 1_000

/**
 * Brings what has just happened into the list of abandoned carts, before a
 * page of it is read. After a burst the ticks do the rest: until then a filter
 * may miss a cart, but each that is shown tells how it stands now.
 */
export async function refreshCartList(
  recovery: RecoveryModuleService
): Promise<void> {
  if (await recovery.read(hasCartChange)) {
    await recovery.transaction((db) => foldCartChanges(db, BEFORE_A_PAGE))
  }
}

/** The tick's part: all that happened, as long as there is time; some always. */
export async function keepCartList(
  recovery: RecoveryModuleService,
  box: TimeBox
): Promise<number> {
  let listed = 0
  let taken = BATCH
  while (
    taken === BATCH &&
    (listed ? box.left > 0 : await recovery.read(hasCartChange))
  ) {
    taken = await recovery.transaction((db) => foldCartChanges(db, BATCH))
    listed += taken
  }
  return listed
}
