import { setTimeout as sleep } from "node:timers/promises"
import { drain } from "../lib/drain.mjs"
import { openStage } from "../lib/stage.mjs"

/** The system gives an unanswered connection up after a quarter of an hour. */
const KERNEL_PATIENCE_MS = 16 * 60_000

/** While the workers send, something happens to their way to PostgreSQL. */
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
        for (let i = 0; i < times; i++) {
          await sleep(random.between(200, 1_200))
          await happen(stage, { world, random, i })
        }
        progress(`it happened ${times} times`)
        const drained = await drain(stage)
        const { fleet } = stage
        return { ...(await stage.judge()), drained, fleet }
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
      proxy.blackhole(() => random.next() < 0.6)
      await sleep(2_000)
      // By now PostgreSQL has given up what the workers still wait for, and
      // others took over what they hold.
      proxy.giveUpFarSide()
      fleet.go(fleet.offsetMs + KERNEL_PATIENCE_MS)
      await sleep(2_000)
      proxy.giveUpNearSide()
    },
  }),
  connectionScenario({
    name: "database restarts",
    share: 0.06,
    times: 4,
    proxied: false,
    happen: (_, { world, i }) =>
      world.postgres.restart({ immediate: i % 2 === 1 }),
  }),
]
