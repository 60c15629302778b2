import { setTimeout as sleep } from "node:timers/promises"
import { drain } from "../lib/drain.mjs"
import { openStage } from "../lib/stage.mjs"

/** The system gives an unanswered connection up after a quarter of an hour. */
const KERNEL_PATIENCE_MS = 16 * 60_000

/**
 * While the workers send, something happens to their way to PostgreSQL.
 *
 * @param happen answers how many connections it happened to
 */
function connectionScenario({ name, share, times, happen, proxied = true }) {
  return {
    name,
    share,
    workers: 2,
    async run(world, { touches, random, progress }) {
      const stage = await openStage(world, { name, proxied })
      try {
        await stage.provider.behave({ delayMs: 20 })
        await stage.seed({ count: touches })
        stage.fleet.go()
        let faults = 0
        for (let i = 0; i < times; i++) {
          await sleep(random.between(200, 1_200))
          faults += await happen(stage, { world, random, i })
        }
        progress(`it happened ${times} times, to ${faults} connections`)
        const drained = await drain(stage)
        const { fleet } = stage
        return { ...(await stage.judge()), drained, fleet, faults }
      } finally {
        await stage.close()
      }
    },
  }
}

export const connections = [
  connectionScenario({
    name: "dropped connections",
    share: 0.06,
    times: 15,
    happen: ({ proxy }) => proxy.drop(),
  }),
  connectionScenario({
    name: "half-open connections",
    share: 0.05,
    times: 4,
    async happen({ proxy, fleet }, { random }) {
      const dark = proxy.blackhole(() => random.next() < 0.6)
      await sleep(2_000)
      // By now PostgreSQL has given up what the workers still wait for, and
      // others took over what they hold.
      proxy.giveUpFarSide()
      fleet.go(fleet.offsetMs + KERNEL_PATIENCE_MS)
      await sleep(2_000)
      proxy.giveUpNearSide()
      return dark
    },
  }),
  connectionScenario({
    name: "database restarts",
    share: 0.06,
    times: 4,
    proxied: false,
    async happen({ db }, { world, i }) {
      const [{ count }] = await db.query(
        `SELECT count(*)::int AS count FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND backend_type = 'client backend'`
      )
      await world.postgres.restart({ immediate: i % 2 === 1 })
      return count
    },
  }),
]
