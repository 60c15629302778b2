import { judgeStall } from "../../domain/alert/judge-stall"
import { tickLimitMs } from "../../domain/alert/tick-limit"
import { countLiveDue } from "../../modules/recovery/queries/alert/count-live-due"
import { findLastSent } from "../../modules/recovery/queries/alert/find-last-sent"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import type { RecoveryModuleService } from "../recovery-module"
import { aboutStall } from "./alert-words"
import type { Trouble } from "./trouble"
import { type Watch, WATCH_CURSORS } from "./watch"

/**
 * Whether due messages are not sent although nothing holds them up. Keeps
 * since when it has looked so.
 *
 * @param channels that neither a setting nor a pause holds up
 */
export async function findStall(
  recovery: RecoveryModuleService,
  { now, facts, watchedSince }: Watch,
  channels: readonly string[]
): Promise<Trouble | null> {
  const { options } = recovery
  const known = facts.cursors[WATCH_CURSORS.stalledSince]
  const judge = (oldestDue: Date | null, lastSent: Date | null) =>
    judgeStall({
      now,
      oldestDue,
      lastSent,
      suspectedSince: known ? new Date(known) : null,
      watchedSince,
      tickLimitMs: tickLimitMs(options.schedule),
    })
  let oldestDue = channels.length ? facts.oldest_due : null
  let verdict = judge(oldestDue, null)
  if (verdict !== "moving") {
    // Something else may be sent, or this one be held up: only now is it
    // worth asking.
    const lastSent = await recovery.read((db) => findLastSent(db))
    verdict = judge(oldestDue, lastSent)
    if (verdict !== "moving") {
      const live = await recovery.read((db) =>
        countLiveDue(db, { channels, now })
      )
      oldestDue = live.oldest_due_at
      verdict = judge(oldestDue, lastSent)
    }
  }
  const moving = verdict === "moving"
  if (moving === Boolean(known)) {
    await recovery.transaction((db) =>
      setCursor(
        db,
        WATCH_CURSORS.stalledSince,
        moving ? null : now.toISOString()
      )
    )
  }
  return verdict === "stalled"
    ? {
        code: "sending_stalled",
        ...aboutStall(oldestDue!, options.timeZone),
      }
    : null
}
