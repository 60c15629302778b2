import {
  type FailureWindow,
  isFailureJump,
  shareOf,
  smallestJump,
  suspectFailures,
} from "../../domain/alert/judge-failures"
import { addMs } from "../../domain/time/duration"
import { countSentSince } from "../../modules/recovery/queries/alert/count-sent-since"
import { countUsualFailures } from "../../modules/recovery/queries/alert/count-usual-failures"
import type { RecoveryModuleService } from "../recovery-module"
import { aboutFailures, type TroubledWindow } from "./alert-words"
import type { Trouble } from "./trouble"
import { openedAt, type Watch } from "./watch"

const WINDOW_MS = { hour: 3_600_000, day: 86_400_000 } as const

/** Whether many more messages fail than usual. */
export async function findFailures(
  recovery: RecoveryModuleService,
  { now, facts }: Watch
): Promise<Trouble | null> {
  const { retrying } = facts
  const troublesOf = (
    name: FailureWindow["name"],
    failed: number,
    uncertain: number
  ): TroubledWindow => ({
    name,
    failed,
    uncertain,
    retrying,
    troubled: failed + uncertain + retrying,
    sent: 0,
  })
  const open = openedAt(facts, "failure_rate") !== null
  const windows = [
    troublesOf("hour", facts.failed_hour, facts.uncertain_hour),
    troublesOf("day", facts.failed_day, facts.uncertain_day),
  ]
  const suspects = windows.filter((window) => suspectFailures([window], open))
  if (!suspects.length) {
    return null
  }
  return await recovery.read(async (db) => {
    for (const window of suspects) {
      const since = addMs(now, -WINDOW_MS[window.name])
      // More were no jump, however many.
      const enough = Math.ceil(window.troubled / smallestJump(open))
      window.sent = await countSentSince(db, since, enough)
    }
    const window = suspects.find((one) => suspectFailures([one], open))
    if (!window) {
      return null
    }
    const usual = shareOf(
      await countUsualFailures(db, addMs(now, -WINDOW_MS[window.name]))
    )
    return isFailureJump(window, usual, open)
      ? { code: "failure_rate", ...aboutFailures(window, usual) }
      : null
  })
}
