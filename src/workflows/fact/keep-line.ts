import { hasWaiting } from "../../modules/recovery/queries/fact/has-waiting"
import { putInLine } from "../../modules/recovery/queries/fact/put-in-line"
import type { TimeBox } from "../process/time-box"
import type { RecoveryModuleService } from "../recovery-module"

const BATCH = 1_000

/**
 * The tick's part: puts what happened in line, where readers find it, as long
 * as there is time; some always. Answers how much.
 */
export async function keepLine(
  recovery: RecoveryModuleService,
  box: TimeBox
): Promise<number> {
  if (!(await recovery.read(hasWaiting))) {
    return 0
  }
  let done = 0
  for (;;) {
    const taken = await recovery.transaction((db) => putInLine(db, BATCH))
    done += taken ?? 0
    if (taken !== BATCH || box.left === 0) {
      return done
    }
  }
}
