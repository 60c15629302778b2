import { setTimeout as sleep } from "node:timers/promises"

const POLL_MS = 150
const PATIENCE_MS = 1_200_000

/**
 * Lets the workers run until no touch waits any more: neither one that is
 * due, nor one to be tried again, nor one that a dead worker left. While only
 * the time stands between the workers and the rest, it is put forward, with
 * everybody between two ticks.
 *
 * @returns false when touches were still open after the longest time
 */
export async function drain({ db, fleet }) {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    await pass({ db, fleet }, until)
    const next = await nextMoment(db)
    if (!next) {
      return true
    }
    const ahead = next.getTime() + 1_000 - fleet.now().getTime()
    fleet.offsetMs += Math.max(ahead, 0)
  }
  return false
}

/**
 * Lets the workers run, by the clock as it is, until nothing is due and each
 * of them is between two ticks.
 */
export async function pass({ db, fleet }, until = Date.now() + PATIENCE_MS) {
  fleet.go()
  do {
    if (fleet.failure) {
      throw fleet.failure
    }
    await sleep(POLL_MS)
    if (fleet.workers.length && !(await dueNow(db, fleet))) {
      await fleet.hold()
      if (!(await dueNow(db, fleet))) {
        return
      }
      fleet.go()
    }
  } while (Date.now() < until)
  await fleet.hold()
}

async function dueNow(db, fleet) {
  const [row] = await db.query(
    `SELECT count(*)::int AS due FROM recovery_touch
      WHERE state = 'due' AND due_at <= $1`,
    [fleet.now()]
  )
  return row.due
}

/**
 * When half of the touches that were begun can be gone on with, as their
 * times are a little apart; null when there are none.
 */
async function nextMoment(db) {
  const [row] = await db.query(
    `SELECT percentile_disc(0.5) WITHIN GROUP (
              ORDER BY CASE state WHEN 'due' THEN due_at ELSE lease_until END
            ) AS at
       FROM recovery_touch
      WHERE (state = 'due' AND attempt > 0) OR state IN ('claimed', 'sending')`
  )
  return row.at
}
