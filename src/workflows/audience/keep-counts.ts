import type { MedusaContainer } from "@medusajs/framework/types"

import { claimUncounted } from "../../modules/recovery/queries/audience/claim-uncounted"
import { listAudienceRows } from "../../modules/recovery/queries/audience/list-audiences"
import {
  limitStatements,
  tookTooLong,
} from "../../modules/recovery/queries/audience/limit-statements"
import { writeCounts } from "../../modules/recovery/queries/audience/write-counts"
import { TimeBox } from "../process/time-box"
import { logOf } from "../log-of"
import { recoveryModule } from "../recovery-module"
import { countAudience } from "./count-audience"
import { contextOf, membership } from "./members-of"
import { readLeftOutOfAds } from "./read-left-out-of-ads"

const HOUR_MS = 3_600_000
/** In one tick. */
const MOST = 20
const LONGEST_MS = 25_000
const SAVED_MS = 5_000
/** For whoever looks at them: how old a count may be, and what one may take. */
const FRESH_MS = 60_000
const SHOWN_MS = 300
const SHOWN_ALL_MS = 1_500

/**
 * Counts audiences that were not counted for an hour, as time allows. Answers
 * how many it took up.
 */
export async function keepCounts(
  container: MedusaContainer,
  {
    now,
    box,
    longestMs = LONGEST_MS,
  }: { now: Date; box: TimeBox; longestMs?: number }
): Promise<number> {
  const recovery = recoveryModule(container)
  const before = new Date(now.getTime() - HOUR_MS)
  let counted = 0
  while (counted < MOST && box.left > 0) {
    const id = await recovery.transaction((db) =>
      claimUncounted(db, { before, now })
    )
    if (id === undefined) {
      break
    }
    try {
      await countAndKeep(container, id, now, longestMs)
    } catch (error) {
      // The others go on, and this one is tried again in an hour.
      if (!tookTooLong(error)) {
        throw error
      }
      logOf(container).warn(
        `Cart recovery could not count the audience ${id} within ${longestMs / 1000} seconds, and keeps what it counted before. A simpler rule is counted faster.`
      )
    }
    counted++
  }
  return counted
}

/**
 * Counts one that was saved just now, for whoever waits. What takes too long
 * is counted by the next tick.
 */
export async function countSaved(
  container: MedusaContainer,
  id: string,
  now: Date
): Promise<void> {
  try {
    await countAndKeep(container, id, now, SAVED_MS)
  } catch (error) {
    if (!tookTooLong(error)) {
      throw error
    }
  }
}

/**
 * Counts those that somebody is about to see and that are not fresh, as far as
 * that is quick: what is not is left to the ticks.
 */
export async function countShown(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const box = new TimeBox(SHOWN_ALL_MS)
  for (const { id, counted_at } of await recoveryModule(container).read(
    listAudienceRows
  )) {
    const age = counted_at
      ? now.getTime() - new Date(counted_at).getTime()
      : Infinity
    if (age >= 0 && age < FRESH_MS) {
      continue
    }
    try {
      await countAndKeep(container, id, now, SHOWN_MS)
    } catch (error) {
      if (!tookTooLong(error)) {
        throw error
      }
      return
    }
    if (box.left === 0) {
      return
    }
  }
}

/** Counts an audience, and notes it on its row; nothing of one that is gone. */
async function countAndKeep(
  container: MedusaContainer,
  id: string,
  now: Date,
  longestMs: number
): Promise<void> {
  const recovery = recoveryModule(container)
  const audiences = await recovery.read(listAudienceRows)
  const audience = audiences.find((one) => one.id === id)
  if (!audience) {
    return
  }
  const { rule } = audience
  const context = await contextOf(container, { rules: [rule], audiences, now })
  const { where } = membership(audience, { audiences, context })
  const leftOut = await readLeftOutOfAds(container)
  await recovery.transaction(async (db) => {
    await limitStatements(db, longestMs)
    const counts = await countAudience(db, where, leftOut)
    await writeCounts(db, { id, rule, ...counts, now })
  })
}
