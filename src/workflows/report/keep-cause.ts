import { addMs } from "../../domain/time/duration"
import {
  type CauseDays,
  dropCauseAnswers,
  findCauseAnswer,
  isWholeTimeDue,
  takeWantedAnswer,
  wantCauseAnswer,
  writeCauseAnswer,
} from "../../modules/recovery/queries/report/cause-answers"
import type { TimeBox } from "../process/time-box"
import type { RecoveryModuleService } from "../recovery-module"
import { causeHorizon, type CauseSums, sumCause } from "./sum-cause"

const MINUTE_MS = 60_000

/** Fewer carts are summed up while somebody waits: that takes no time. */
export const KEPT_FROM_CARTS = 20_000

/** With about as many nobody waits at all: it is summed up ahead, each day. */
export const AHEAD_FROM_CARTS = 50_000
const AHEAD_MS = 24 * 60 * MINUTE_MS

/** What is kept is summed up again when it is as old, and looked at. */
const FRESH_MS = 10 * MINUTE_MS

/** Nobody is told anything as old: it is summed up while they wait. */
const OLD_MS = 7 * 24 * 60 * MINUTE_MS

type Kept = Omit<CauseSums, "asOf">

/**
 * What the arms of a period brought: as it is now, or, in a large store, as it
 * was when it was last summed up. What has grown old is told, too, and wanted
 * from the next tick, so that nobody waits for it twice.
 */
export async function readCauseSums(
  recovery: RecoveryModuleService,
  { days, now }: { days: CauseDays; now: Date }
): Promise<CauseSums> {
  const horizonMs = await causeHorizon(recovery)
  const id = idOf(recovery, days, horizonMs)
  const known = await recovery.read((db) => findCauseAnswer<Kept>(db, id))
  if (known) {
    const asOf = new Date(known.as_of)
    const age = now.getTime() - asOf.getTime()
    if (age >= 0 && age < OLD_MS) {
      if (age >= FRESH_MS) {
        await recovery.read((db) => wantCauseAnswer(db, id))
      }
      return { ...known.sums, asOf }
    }
  }
  return await sumUp(recovery, { days, horizonMs, now }, known !== null)
}

/**
 * A tick's part: sums up anew what somebody has looked at, and in a large
 * store what they will look at first.
 */
export async function keepCause(
  recovery: RecoveryModuleService,
  { now, box }: { now: Date; box: TimeBox }
): Promise<number> {
  let done = 0
  while (box.left > 0) {
    const days = await recovery.read(takeWantedAnswer)
    if (!days) {
      break
    }
    const horizonMs = await causeHorizon(recovery)
    await sumUp(recovery, { days, horizonMs, now }, true)
    done += 1
  }
  return box.left > 0 ? done + (await sumUpAhead(recovery, now)) : done
}

async function sumUpAhead(
  recovery: RecoveryModuleService,
  now: Date
): Promise<number> {
  const due = { before: addMs(now, -AHEAD_MS), carts: AHEAD_FROM_CARTS }
  if (!(await recovery.read((db) => isWholeTimeDue(db, due)))) {
    return 0
  }
  const horizonMs = await causeHorizon(recovery)
  // What the overview opens with.
  const days = { from: null, to: null }
  await sumUp(recovery, { days, horizonMs, now }, true)
  return 1
}

async function sumUp(
  recovery: RecoveryModuleService,
  asked: { days: CauseDays; horizonMs: number; now: Date },
  isKept: boolean
): Promise<CauseSums> {
  const { asOf, ...sums } = await sumCause(recovery, asked)
  const { compared, unripe, incomparable } = sums.carts
  const isLarge = compared + unripe + incomparable >= KEPT_FROM_CARTS
  if (isLarge || isKept) {
    const id = idOf(recovery, asked.days, asked.horizonMs)
    await recovery.transaction(async (db) => {
      await dropCauseAnswers(db, { id, before: addMs(asOf, -OLD_MS) })
      if (isLarge) {
        await writeCauseAnswer(db, { id, days: asked.days, sums, as_of: asOf })
      }
    })
  }
  return { ...sums, asOf }
}

const idOf = (
  { options }: RecoveryModuleService,
  { from, to }: CauseDays,
  horizonMs: number
) => [from ?? "", to ?? "", horizonMs, options.timeZone].join("|")
