import { tickLimitMs } from "../../domain/alert/tick-limit"
import { withoutAddresses } from "../../domain/touch/same-answer"
import { addMs, latest } from "../../domain/time/duration"
import { changeCursor } from "../../modules/recovery/queries/cursor/change-cursor"
import { FAILING } from "../../modules/recovery/queries/cursor/failing"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import type { RecoveryModuleService } from "../recovery-module"
import { aboutFailing } from "./alert-words"
import type { Trouble } from "./trouble"
import type { Watch } from "./watch"

/**
 * How each part of a tick ended: null where it went well, the error that it
 * failed with, or `idle` where it could not have failed.
 */
export type PartEnds = Map<string, Error | "idle" | null>

/**
 * Keeps since when a part of the ticks has failed in each of them. Costs
 * nothing while all is well.
 */
export async function noteFailing(
  recovery: RecoveryModuleService,
  cursors: Map<string, string>,
  { ends, now }: { ends: PartEnds; now: Date }
): Promise<void> {
  for (const [name, error] of ends) {
    const id = `${FAILING}${name}`
    if (error instanceof Error && !cursors.has(id)) {
      const to = `${now.toISOString()} ${withoutAddresses(wordsOf(error))}`
      await recovery.read((db) => changeCursor(db, id, { from: null, to }))
    }
    if (error === null && cursors.has(id)) {
      await recovery.read((db) => setCursor(db, id, null))
    }
  }
  // What was not even tried has another trouble, which is told elsewhere.
  const untried = [...cursors.keys()].filter(
    (id) => id.startsWith(FAILING) && !ends.has(id.slice(FAILING.length))
  )
  for (const id of untried) {
    await recovery.read((db) => setCursor(db, id, null))
  }
}

/** A database's error begins with the whole statement. */
const wordsOf = (error: Error) =>
  "code" in error ? error.message.split(" - ").at(-1)! : error.message

/** The part that has failed for longest, and in several ticks in a row. */
export function findFailing(
  { options }: RecoveryModuleService,
  { now, facts, watchedSince }: Watch
): Trouble | null {
  const [longest] = Object.entries(facts.cursors)
    .filter(([id]) => id.startsWith(FAILING))
    .map(([id, value]) => {
      const end = value.indexOf(" ")
      return {
        name: id.slice(FAILING.length),
        since: new Date(value.slice(0, end)),
        error: value.slice(end + 1),
      }
    })
    .sort((a, b) => a.since.getTime() - b.since.getTime())
  return longest &&
    latest(longest.since, watchedSince) <=
      addMs(now, -tickLimitMs(options.schedule))
    ? { code: "tick_failing", ...aboutFailing(longest, options.timeZone) }
    : null
}
