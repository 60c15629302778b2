import type { MedusaContainer } from "@medusajs/framework/types"

import { readCursors } from "../modules/recovery/queries/cursor/read-cursors"
import { noteFailing, type PartEnds } from "./alert/note-failing"
import { watchHealth } from "./alert/watch-health"
import { backfillOrders } from "./attribution/backfill-orders"
import { followUnitCost } from "./attribution/follow-unit-cost"
import { lookAgain } from "./attribution/look-again"
import { recreditOrders } from "./attribution/recredit-orders"
import { ensureReadyMadeAudiences } from "./audience/ensure-ready-made-audiences"
import { keepCounts } from "./audience/keep-counts"
import { keepFiles } from "./audience/keep-files"
import { sweepOrders } from "./attribution/sweep-orders"
import { keepProfiles } from "./audience/keep-profiles"
import { keepScores } from "./audience/score-people"
import { finishErasures } from "./contact/finish-erasures"
import { followDeletedCustomers } from "./contact/follow-deleted-customers"
import { isSecretKnown } from "./contact/is-secret-known"
import { rehash } from "./contact/rehash"
import { findSinks } from "./fact/find-sinks"
import { keepLine } from "./fact/keep-line"
import { tellSink } from "./fact/tell-sink"
import { elapsedClock } from "./process/elapsed-clock"
import { dropOldCampaigns } from "./incentive/drop-old-campaigns"
import { takeCodesBack } from "./incentive/take-codes-back"
import { recoveryModule } from "./recovery-module"
import { keepCause } from "./report/keep-cause"
import { keepReport } from "./report/keep-report"
import { keepCartList } from "./report/refresh-cart-list"
import { purge } from "./retention/purge"
import { takeLeftHits } from "./return/hit-spool"
import { lookAtHits } from "./return/look-at-hits"
import { ensureDefaultSequence } from "./sequence/ensure-default-sequence"
import { TimeBox } from "./process/time-box"
import { drain } from "./sending/drain"
import { recoverExpiredLeases } from "./sending/recover-expired-leases"
import type { SendCounts } from "./sending/send-context"
import { detectAbandonedCarts } from "./tracking/detect-abandoned-carts"
import { noteStages } from "./tracking/note-stages"
import { sweepCarts } from "./tracking/sweep-carts"
import { settleUnconfirmed } from "./webhook/settle-unconfirmed"
import { logOf } from "./log-of"

export type TickCounts = {
  carts_found: number
  orders_found: number
  orders_read_again: number
  /** That nobody had spoken for, or on which something hung. */
  clicks_judged: number
  stages_noted: number
  abandoned: number
  leases_recovered: number
  /** Touches that were uncertain, and were never accepted. */
  doubts_ended: number
  touches: SendCounts
  codes_ended: number
  campaigns_dropped: number
  /** Rows that were let go of, or made anonymous, since their time is over. */
  purged: number
  /** Changes that were brought into the list of abandoned carts. */
  list_changes: number
  /** Days of the dashboard that were counted anew. */
  days_counted: number
  /** Orders from before the installation that were looked at. */
  old_orders: number
  /** Changes that were brought into people's rows. */
  profile_changes: number
  audiences_counted: number
  /** Facts that were put in line for their readers. */
  facts: number
  /** Events that others were told. */
  events_told: number
  /** Parts that failed; the log says why, and the next tick tries again. */
  failed: string[]
}

/** Finding work leaves at least half of the time to sending. */
const FINDING_PART = 0.5

/** A tick gives no more time than this to old orders, while they are read. */
const BACKFILL_MS = 20_000

/** Nor more to what messages caused, but for one period. */
const CAUSE_MS = 5_000

/** Nor more to each of those who are told what happens. */
const TELLING_MS = 3_000

/** Everything that a tick does, part by part. One that fails stops no other. */
export async function tick(
  container: MedusaContainer,
  now: Date
): Promise<TickCounts> {
  const counts: TickCounts = { ...NOTHING, failed: [] }
  const box = new TimeBox(recoveryModule(container).options.timeBox)
  const ends: PartEnds = new Map()
  const part = guard(container, counts.failed, ends)
  const cursors = await part("opening", () => open(container, now))
  if (!cursors) {
    await end(container, { ends, part, now, cursors: null })
    return counts
  }
  const finding = { now, box: box.part(FINDING_PART), cursors }
  const sending = { now, box, later: elapsedClock(now) }
  const secretKnown = await part("checking the secret", () =>
    isSecretKnown(recoveryModule(container))
  )
  await part("following deleted customers", () =>
    followDeletedCustomers(container, finding)
  )
  await part("finishing erasures", () => finishErasures(container, finding))
  await part("finding carts", async () => {
    counts.carts_found = await sweepCarts(container, finding)
  })
  await part("finding orders", async () => {
    counts.orders_found = (await sweepOrders(container, finding)).taken
  })
  // Else nobody can tell who has unsubscribed, or was erased.
  if (secretKnown) {
    await part("noting stages", async () => {
      counts.stages_noted = await noteStages(container, finding)
    })
    await part("hashing addresses anew", () => rehash(container, finding))
    await part("detecting abandoned carts", async () => {
      const { abandoned, left } = await detectAbandonedCarts(container, finding)
      counts.abandoned = abandoned
      return left ? NOTHING_TO_DO : undefined
    })
  }
  await part("looking after leases", async () => {
    counts.leases_recovered = await recoverExpiredLeases(container, sending)
  })
  await part("ending doubts", async () => {
    counts.doubts_ended = await settleUnconfirmed(container, now)
  })
  await part("sending", async () => {
    counts.touches = await drain(container, sending)
  })
  await part("judging clicks", async () => {
    await takeLeftHits(container)
    counts.clicks_judged = await lookAtHits(container, sending)
    await recreditOrders(container, sending)
  })
  await part("looking at orders again", async () => {
    await followUnitCost(recoveryModule(container), finding)
    counts.orders_read_again = await lookAgain(container, sending)
  })
  await part("taking codes back", async () => {
    counts.codes_ended = await takeCodesBack(container, sending)
  })
  await part("dropping old campaigns", async () => {
    counts.campaigns_dropped = await dropOldCampaigns(container, finding)
  })
  await part("letting go of what is over", async () => {
    counts.purged = await purge(container, { now, box, cursors })
  })
  await part("keeping audience files", () => keepFiles(container, { now, box }))
  await part("keeping the list of carts", async () => {
    counts.list_changes = await keepCartList(recoveryModule(container), box)
  })
  await part("counting the dashboard's days", async () => {
    counts.days_counted = await keepReport(container, box)
  })
  await part("summing up what messages caused", async () => {
    const own = new TimeBox(Math.min(CAUSE_MS, box.left / 2))
    await keepCause(recoveryModule(container), { now, box: own })
  })
  await part("reading old orders", async () => {
    const own = new TimeBox(Math.min(BACKFILL_MS, box.left / 2))
    counts.old_orders =
      (await backfillOrders(container, { now, box: own })) ?? 0
  })
  await part("keeping people's rows", async () => {
    const profiles = await keepProfiles(container, { now, box, cursors })
    counts.profile_changes = profiles.taken
    if (profiles.complete) {
      await keepScores(recoveryModule(container), { now, box })
    }
  })
  await part("counting audiences", async () => {
    counts.audiences_counted = await keepCounts(container, { now, box })
  })
  await part("putting facts in line", async () => {
    counts.facts = await keepLine(recoveryModule(container), box)
  })
  for (const sink of findSinks(container)) {
    await part(`telling ${sink.title}`, async () => {
      const own = new TimeBox(Math.min(TELLING_MS, box.left / 2))
      const told = await tellSink(container, sink, { now, box: own })
      counts.events_told += told ?? 0
      return told === null ? NOTHING_TO_DO : undefined
    })
  }
  await end(container, { ends, part, now, cursors })
  return counts
}

/** What a part answers whose trouble rests: it tells of no recovery. */
const NOTHING_TO_DO = Symbol("nothing to do")

/** Writes down how it went, and looks after the store's health. */
async function end(
  container: MedusaContainer,
  given: {
    ends: PartEnds
    part: ReturnType<typeof guard>
    now: Date
    /** Null when the tick failed at once. */
    cursors: Map<string, string> | null
  }
): Promise<void> {
  const { ends, part, now, cursors } = given
  const recovery = recoveryModule(container)
  await part("noting what fails", async () => {
    const known = cursors ?? (await recovery.read(readCursors))
    await noteFailing(recovery, known, { ends, now })
  })
  await watchHealth(container, now)
}

const NOTHING = {
  carts_found: 0,
  orders_found: 0,
  orders_read_again: 0,
  clicks_judged: 0,
  stages_noted: 0,
  abandoned: 0,
  leases_recovered: 0,
  doubts_ended: 0,
  touches: {},
  codes_ended: 0,
  campaigns_dropped: 0,
  purged: 0,
  list_changes: 0,
  days_counted: 0,
  old_orders: 0,
  profile_changes: 0,
  audiences_counted: 0,
  facts: 0,
  events_told: 0,
}

async function open(
  container: MedusaContainer,
  now: Date
): Promise<Map<string, string>> {
  const recovery = recoveryModule(container)
  await ensureDefaultSequence(recovery, now)
  await ensureReadyMadeAudiences(recovery)
  await recovery.flushActivity()
  return await recovery.read(readCursors)
}

/** Runs a part; when it fails, says so and answers nothing. */
function guard(container: MedusaContainer, failed: string[], ends: PartEnds) {
  return async <T>(name: string, work: () => Promise<T>) => {
    try {
      const answer = await work()
      ends.set(name, answer === NOTHING_TO_DO ? "idle" : null)
      return answer
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      failed.push(name)
      ends.set(name, error)
      logOf(container).error(
        `Cart recovery: ${name} failed and is tried again with the next tick: ${error.message}`
      )
      return undefined
    }
  }
}
