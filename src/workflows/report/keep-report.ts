import type { MedusaContainer } from "@medusajs/framework/types"

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
import { perProcess } from "../process/per-process"
import { TimeBox } from "../process/time-box"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"

/** The time zone that days are counted in. */
const ZONE = "report_time_zone"

const CHANGES = 1_000

/** A tick gives no more time to counting than this, but for one day. */
const LONGEST_MS = 5_000

/** Ticks that come faster than this have counted just now. */
const PAUSE_MS = 15_000

/** Whoever waits for a page waits no longer, but for one day. */
const PAGE_MS = 300

/** When this process last counted, by its own clock. */
const pacing = perProcess(() => ({ last: -Infinity }))

/**
 * A tick's part for the dashboard: finds the days on which something has
 * changed and counts them anew, the latest first, as long as there is time.
 * Answers how many.
 */
export async function keepReport(
  container: MedusaContainer,
  box: TimeBox
): Promise<number> {
  const paced = pacing(container)
  if (performance.now() - paced.last < PAUSE_MS) {
    return 0
  }
  const recovery = recoveryModule(container)
  await followZone(recovery)
  const counted = await countDays(
    recovery,
    new TimeBox(Math.min(LONGEST_MS, box.left / 2))
  )
  paced.last = performance.now()
  return counted
}

/**
 * Brings what has just happened into the days before a page is made of them,
 * as far as that takes no time: whoever looks sees what is there now.
 */
export async function refreshReport(
  recovery: RecoveryModuleService
): Promise<void> {
  const zone = await recovery.read((db) => readCursor(db, ZONE))
  if (zone === recovery.options.timeZone) {
    await countDays(recovery, new TimeBox(PAGE_MS))
  }
}

/** Days of another time zone are other days: all are to be counted anew. */
export async function followZone(
  recovery: RecoveryModuleService
): Promise<void> {
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
}

/** Counts days that have changed, the latest first; answers how many. */
export async function countDays(
  recovery: RecoveryModuleService,
  box: TimeBox
): Promise<number> {
  const { timeZone } = recovery.options
  if (!(await recovery.read(hasReportWork))) {
    return 0
  }
  let taken: number
  do {
    taken = await recovery.transaction(async (db) =>
      (await holdReport(db))
        ? await takeReportChanges(db, { timeZone, limit: CHANGES })
        : 0
    )
  } while (taken === CHANGES && box.left > 0)
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
  } while (box.left > 0)
  return counted
}
