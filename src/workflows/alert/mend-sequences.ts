import { cancelDeadTouches } from "../../modules/recovery/queries/alert/cancel-dead-touches"
import { findEnrollmentsWithoutSequence } from "../../modules/recovery/queries/alert/find-enrollments-without-sequence"
import {
  findStuckEnrollments,
  type StuckEnrollment,
} from "../../modules/recovery/queries/alert/find-stuck-enrollments"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { mendEnrollments } from "../../modules/recovery/queries/enrollment/mend-enrollments"
import type { RecoveryModuleService } from "../recovery-module"
import { whatFollows } from "../sending/what-follows"
import { loadSequences, toPlan } from "../sequence/load-sequences"
import { aboutMending } from "./alert-words"
import type { Trouble } from "./trouble"
import { type Watch, WATCH_CURSORS } from "./watch"

/**
 * Looks whether what always holds of enrollments and their touches still does,
 * a bounded part at a time, and puts right what does not: each live one has a
 * touch to come, no ended one has, and none waits in a sequence that is gone.
 * A fault of ours, somebody's own statement or half a restored backup must not
 * leave people where nothing reaches them any more. Each of these is safe to
 * repeat, and the gate judges what is planned late.
 */
export async function mendSequences(
  recovery: RecoveryModuleService,
  { now, facts }: Watch
): Promise<Trouble | null> {
  const after = facts.cursors[WATCH_CURSORS.checkedUntil] ?? ""
  const { page, homeless } = await recovery.read(async (db) => ({
    page: await findStuckEnrollments(db, after),
    homeless: await findEnrollmentsWithoutSequence(db),
  }))
  const continued = page.stuck.length
    ? await goOn(recovery, page.stuck, now)
    : 0
  const ended = homeless.length
    ? await recovery.transaction((db) =>
        exitEnrollments(db, {
          ids: homeless,
          reason: "canceled_by_admin",
          at: now,
        })
      )
    : []
  const canceled = await recovery.read((db) => cancelDeadTouches(db, now))
  if ((page.next ?? "") !== after) {
    await recovery.transaction((db) =>
      setCursor(db, WATCH_CURSORS.checkedUntil, page.next)
    )
  }
  return continued + ended.length + canceled
    ? {
        code: "sequences_mended",
        ...aboutMending({ continued, ended: ended.length, canceled }),
      }
    : null
}

async function goOn(
  recovery: RecoveryModuleService,
  stuck: StuckEnrollment[],
  now: Date
): Promise<number> {
  const plan = toPlan(await loadSequences(recovery))
  const rows = stuck.map((enrollment) => {
    const { id, sequence_id, last_step_id, last_at } = enrollment
    const counted_from = new Date(enrollment.counted_from)
    const last = {
      enrollment_id: id,
      sequence_id,
      step_id: last_step_id ?? "",
      followed: false,
      counted_from,
    }
    const at = last_at ? new Date(last_at) : counted_from
    return { id, steps: whatFollows(last, plan, at).steps ?? [] }
  })
  return await recovery.transaction((db) => mendEnrollments(db, rows, now))
}
