import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

import { tickLimitMs } from "../../domain/alert/tick-limit"
import { addMs } from "../../domain/time/duration"
import { EMAIL } from "../../domain/touch/channel"
import { closeAlerts } from "../../modules/recovery/queries/alert/close-alerts"
import { noteTick } from "../../modules/recovery/queries/alert/note-tick"
import { openAlerts } from "../../modules/recovery/queries/alert/open-alerts"
import { readWatchFacts } from "../../modules/recovery/queries/alert/read-watch-facts"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import { watchUnsubscribe } from "../deliverability/watch-unsubscribe"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { findFailures } from "./find-failures"
import { findPause } from "./find-pause"
import { findSetupTroubles } from "./find-setup-troubles"
import { findSilence } from "./find-silence"
import { findStall } from "./find-stall"
import { mendSequences } from "./mend-sequences"
import { findFailing } from "./note-failing"
import { notePulses } from "./note-pulses"
import { tellAlerts } from "./tell-alerts"
import type { Trouble } from "./trouble"
import { type Watch, WATCH_CURSORS } from "./watch"
import { logOf } from "../log-of"

const MINUTE_MS = 60_000

/**
 * An alert is over when no worker has found its trouble for this long. So
 * workers that do not agree, as while a new configuration is rolled out, open
 * one alert instead of many.
 */
const CALM_MS = 10 * MINUTE_MS

/**
 * A tick's look at the store's health: writes down that it ran and, once a
 * minute, notes life in the shop, opens and closes alerts, and tells staff of
 * them. Costs a handful of statements while all is well. What goes wrong here is
 * logged and never stops the tick.
 */
export async function watchHealth(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  try {
    const recovery = recoveryModule(container)
    const before = await recovery.read((db) => noteTick(db, now))
    if (!before || minuteOf(before) < minuteOf(now)) {
      await look(container, now, before)
    }
  } catch (error) {
    logOf(container).error(
      `Cart recovery could not look after its health: ${(error as Error).message}`
    )
  }
}

const minuteOf = (date: Date) => Math.floor(date.getTime() / MINUTE_MS)

async function look(
  container: MedusaContainer,
  now: Date,
  lastTick: Date | null
): Promise<void> {
  const recovery = recoveryModule(container)
  await tryDoors(container, now)
  const setup = await findSetupTroubles(container)
  const found = await recovery.read((db) =>
    readWatchFacts(db, { channels: setup.open, now })
  )
  const facts = await notePulses(recovery, found, now)
  const watch = {
    now,
    facts,
    watchedSince: await keepWatch(recovery, facts.cursors, now, lastTick),
  }
  const troubles = [
    ...setup.troubles,
    findPause(watch, recovery.options.timeZone),
    await findStall(
      recovery,
      watch,
      setup.open.filter((channel) => channel !== EMAIL || !facts.pause)
    ),
    findFailing(recovery, watch),
    await findFailures(recovery, watch),
    await findSilence(recovery, watch, "cart"),
    await findSilence(recovery, watch, "order"),
    await mend(container, watch),
  ].filter((trouble) => trouble !== null)
  if (troubles.length || facts.alerts.length) {
    await writeAlerts(recovery, troubles, now)
    await tellAlerts(container, now)
  }
}

/** What fails here is tried again at the next look, and hides no alert. */
async function tryDoors(container: MedusaContainer, now: Date): Promise<void> {
  try {
    await watchUnsubscribe(container, now)
  } catch (error) {
    logOf(container).error(
      `Cart recovery could not try its unsubscribe address: ${(error as Error).message}`
    )
  }
}

/** What fails here is tried again at the next look, and hides no alert. */
async function mend(
  container: MedusaContainer,
  watch: Watch
): Promise<Trouble | null> {
  try {
    return await mendSequences(recoveryModule(container), watch)
  } catch (error) {
    logOf(container).error(
      `Cart recovery could not mend sequences: ${(error as Error).message}`
    )
    return null
  }
}

/** Since when ticks have come without a break; begins anew after one. */
async function keepWatch(
  recovery: RecoveryModuleService,
  cursors: Record<string, string>,
  now: Date,
  lastTick: Date | null
): Promise<Date> {
  const known = cursors[WATCH_CURSORS.watchedSince]
  const limit = tickLimitMs(recovery.options.schedule)
  if (known && lastTick && lastTick >= addMs(now, -limit)) {
    return new Date(known)
  }
  await recovery.transaction((db) =>
    setCursor(db, WATCH_CURSORS.watchedSince, now.toISOString())
  )
  return now
}

async function writeAlerts(
  recovery: RecoveryModuleService,
  troubles: Trouble[],
  now: Date
): Promise<void> {
  await recovery.transaction(async (db) => {
    if (troubles.length) {
      const rows = troubles.map((trouble) => ({
        ...trouble,
        id: generateEntityId("", "ralt"),
      }))
      await openAlerts(db, rows, now)
    }
    await closeAlerts(db, {
      found: troubles.map(({ code }) => code),
      calmSince: addMs(now, -CALM_MS),
      now,
    })
  })
}
