import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import { recountDay } from "../../modules/recovery/queries/report/recount-day"
import {
  hasReportWork,
  holdReport,
  noteAllReportDays,
  takeReportChanges,
  takeReportDay,
} from "../../modules/recovery/queries/report/report-days"
import { TimeBox } from "../process/time-box"
import type { RecoveryModuleService } from "../recovery-module"

/** The time zone that days are counted in. */
const ZONE = "report_time_zone"

const CHANGES = 1_000

/** A tick gives no more time to counting than this, but for one day. */
const LONGEST_MS = 5_000

/**
 * A tick's part for the dashboard: finds the days on which something has
 * changed and counts them anew, the latest first, as long as there is time.
 * Answers how many.
 */
export async function keepReport(
  recovery: RecoveryModuleService,
  box: TimeBox
): Promise<number> {
  const { timeZone } = recovery.options
  const zone = await recovery.read((db) => readCursor(db, ZONE))
  if (zone !== timeZone) {
    await recovery.transaction(async (db) => {
      if (await holdReport(db)) {
        await noteAllReportDays(db, { timeZone })
        await setCursor(db, ZONE, timeZone)
      }
    })
  }
  if (!(await recovery.read(hasReportWork))) {
    return 0
  }
  const own = new TimeBox(Math.min(LONGEST_MS, box.left / 2))
  let taken: number
  do {
    taken = await recovery.transaction(async (db) =>
      (await holdReport(db))
        ? await takeReportChanges(db, { timeZone, limit: CHANGES })
        : 0
    )
  } while (taken === CHANGES && own.left > 0)
  let counted = 0
  do {
    // A change that comes meanwhile writes the day down again.
    const day = await recovery.transaction(async (db) => {
      const next = (await holdReport(db)) ? await takeReportDay(db) : null
      if (next) {
        await recountDay(db, { day: next, timeZone })
      }
      return next
    })
    if (!day) {
      break
    }
    counted += 1
  } while (own.left > 0)
  return counted
}
