import { setTimeout as sleep } from "node:timers/promises"
import { drain } from "../lib/drain.mjs"
import { openStage } from "../lib/stage.mjs"

const LONGER_THAN_A_LEASE_MS = 20 * 60_000

/**
 * In the middle of its batch a worker stands still for longer than its lease,
 * the others take over, and it wakes up to go on where it was.
 */
function freezeScenario({ name, share, policy, freezes = 3 }) {
  return {
    name,
    share,
    workers: 3,
    async run(world, { touches, random, progress }) {
      const stage = await openStage(world, {
        name,
        workers: 3,
        options: { channels: { email: { whenUncertain: policy } } },
      })
      const { db, fleet } = stage
      try {
        await stage.provider.behave({ delayMs: 40 })
        await stage.seed({ count: touches })
        let faults = 0
        for (let i = 0; i < freezes; i++) {
          fleet.go()
          await someSending(db)
          await sleep(random.between(0, 150))
          const sleeper = fleet.workers[i % 3]
          sleeper.signal("SIGSTOP")
          const held = await countHeld(db)
          faults += held > 0 ? 1 : 0
          fleet.go(fleet.offsetMs + LONGER_THAN_A_LEASE_MS)
          await noneExpired(db, fleet)
          progress(`frozen, ${held} touches were held; woken`)
          sleeper.signal("SIGCONT")
        }
        const drained = await drain(stage)
        return { ...(await stage.judge()), drained, fleet, faults }
      } finally {
        fleet.workers.forEach((worker) => worker.signal("SIGCONT"))
        await stage.close()
      }
    },
  }
}

async function countHeld(db) {
  const [{ held }] = await db.query(
    `SELECT count(*)::int AS held FROM recovery_touch
      WHERE state IN ('claimed', 'sending')`
  )
  return held
}

const someSending = (db) =>
  eventually(
    db,
    `SELECT EXISTS (
       SELECT FROM recovery_touch WHERE state = 'sending'
     ) OR NOT EXISTS (
       SELECT FROM recovery_touch WHERE state IN ('due', 'claimed')
     ) AS fits`
  )

const noneExpired = (db, fleet) =>
  eventually(
    db,
    `SELECT NOT EXISTS (
       SELECT FROM recovery_touch
        WHERE state IN ('claimed', 'sending') AND lease_until < $1
     ) AS fits`,
    [fleet.now()]
  )

async function eventually(db, text, values) {
  for (let tries = 0; tries < 2_400; tries++) {
    const [{ fits }] = await db.query(text, values)
    if (fits) {
      return
    }
    await sleep(50)
  }
  throw new Error("Nothing of the kind happened within two minutes.")
}

export const freezes = [
  freezeScenario({
    name: "a worker frozen for longer than its lease",
    share: 0.03,
    policy: "hold",
  }),
  freezeScenario({
    name: "the same, and uncertain ones are resent",
    share: 0.03,
    policy: "resend",
  }),
]
