import { parseDuration } from "../../domain/time/duration"
import {
  type CauseDays,
  momentsOfDays,
} from "../../modules/recovery/queries/report/cause-answers"
import {
  countStories,
  type StoryCounts,
} from "../../modules/recovery/queries/report/count-stories"
import {
  type ArmRow,
  sumArms,
} from "../../modules/recovery/queries/report/sum-arms"
import type { RecoveryModuleService } from "../recovery-module"
import { loadSequences } from "../sequence/load-sequences"

/** What both arms brought, and all that is told about it is made of. */
export type CauseSums = CauseDays & {
  horizonMs: number
  rows: ArmRow[]
  carts: StoryCounts
  /** When it was summed up. */
  asOf: Date
}

/** Sums up what the arms of a period brought, from what is there now. */
export async function sumCause(
  recovery: RecoveryModuleService,
  { days, horizonMs, now }: { days: CauseDays; horizonMs: number; now: Date }
): Promise<CauseSums> {
  const { timeZone } = recovery.options
  return await recovery.read(async (db) => {
    const moments = await momentsOfDays(db, days, timeZone)
    const period = { ...moments, horizonMs, now }
    return {
      ...days,
      horizonMs,
      rows: await sumArms(db, period),
      carts: await countStories(db, period),
      asOf: now,
    }
  })
}

/** The last message of the longest sequence, and a window after it. */
export async function causeHorizon(
  recovery: RecoveryModuleService
): Promise<number> {
  const sequences = await loadSequences(recovery)
  const delays = sequences.flatMap(({ steps }) =>
    steps.map(({ delay }) => parseDuration(delay) ?? 0)
  )
  return Math.max(0, ...delays) + recovery.options.attributionWindow
}
