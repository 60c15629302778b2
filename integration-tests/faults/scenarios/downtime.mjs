import { openStage } from "../lib/stage.mjs"

const HOUR_MS = 3_600_000
const AWAY_HOURS = 72
const GRACE_HOURS = 24

/** From each step of the default sequence to the one after it. */
const GAP_MS = 23 * HOUR_MS

/**
 * Messages fall due while no worker runs for three days. Then one comes back
 * and ticks on for as long again.
 */
export const downtime = {
  name: "three days of downtime",
  share: 0.04,
  workers: 1,
  async run(world, { touches, progress }) {
    const stage = await openStage(world, { name: this.name, workers: 1 })
    const { fleet } = stage
    try {
      await stage.seed({
        count: touches,
        position: "n % 2 + 1",
        dueAt: `now + (n % ${AWAY_HOURS}) * interval '1 hour'`,
      })
      fleet.offsetMs += AWAY_HOURS * HOUR_MS
      const [{ late }] = await stage.db.query(
        `SELECT count(*)::int AS late FROM recovery_touch
          WHERE state = 'due' AND due_at < $1`,
        [fleet.now()]
      )
      const bursts = []
      let before = new Map()
      for (let hours = 0; hours <= AWAY_HOURS; hours += hours < 3 ? 0.5 : 3) {
        fleet.offsetMs += (hours && (hours <= 3 ? 0.5 : 3)) * HOUR_MS
        await fleet.tick()
        const sent = await sentByEnrollment(stage)
        bursts.push(
          ...[...sent]
            .filter(([id, at]) => at.length > (before.get(id)?.length ?? 0) + 1)
            .map(([id]) => id)
        )
        before = sent
      }
      const judged = await stage.judge()
      const broken = [
        ...judged.broken,
        ...complain("enrollments with two messages in one tick", bursts),
        ...complain(
          "messages closer together than their gap",
          tooClose(before)
        ),
        ...(await wrongAfterGrace(stage)),
      ]
      progress(`${judged.figures.skipped} skipped, ${judged.figures.sent} sent`)
      return { ...judged, broken, fleet, faults: late }
    } finally {
      await stage.close()
    }
  },
}

async function sentByEnrollment({ db, provider }) {
  const { accepted } = await provider.book()
  const touches = await db.query("SELECT id, enrollment_id FROM recovery_touch")
  const sent = new Map()
  for (const { id, enrollment_id } of touches) {
    const times = (accepted.get(id) ?? []).map(({ at }) => at)
    sent.set(enrollment_id, [...(sent.get(enrollment_id) ?? []), ...times])
  }
  return sent
}

function tooClose(sent) {
  return [...sent]
    .filter(([, times]) =>
      times
        .sort((a, b) => a - b)
        .some((at, i) => i > 0 && at - times[i - 1] < GAP_MS)
    )
    .map(([id]) => id)
}

/**
 * First touches: skipped, with the reason, exactly when past their grace. One
 * that was put off within its grace is due anew.
 */
async function wrongAfterGrace({ db }) {
  const rows = await db.query(
    `SELECT id, state, skip_reason, due_at, settled_at FROM recovery_touch
      WHERE id LIKE 'rtch\\_0%'`
  )
  const wrong = rows.filter(({ state, skip_reason, due_at, settled_at }) => {
    const late = settled_at - due_at > GRACE_HOURS * HOUR_MS
    return late ? skip_reason !== "too_late" : state !== "sent"
  })
  return complain(
    "touches that were not judged by their grace",
    wrong.map(({ id }) => id)
  )
}

function complain(what, ids) {
  return ids.length
    ? [`${what}: ${ids.length} (${ids.slice(0, 3).join(", ")})`]
    : []
}
