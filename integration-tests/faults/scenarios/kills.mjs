import { drain } from "../lib/drain.mjs"
import { planAt, POINTS } from "../lib/points.mjs"
import { openStage } from "../lib/stage.mjs"

const MOMENT = "a random moment"

/**
 * Workers are killed one after the other, three quarters of them at a point
 * of the send protocol and the rest whenever it happens, each followed by a
 * new one; half of the messages have an offer.
 */
export function killScenario({
  name,
  workers,
  kills,
  share,
  policy = "hold",
  direct = true,
}) {
  return {
    name,
    share,
    workers,
    async run(world, { touches, random, progress }) {
      const plans = plan(kills, random)
      const stage = await openStage(world, {
        name,
        workers,
        provider: { direct },
        options: { channels: { email: { whenUncertain: policy } } },
        nextPlan: (worker) => {
          const next = plans.shift()
          if (!plans.length) {
            stage.fleet.keepSpares(0)
          }
          if (next?.ms) {
            setTimeout(() => stage.fleet.kill(worker, MOMENT), next.ms)
          }
          return next
        },
      })
      const { fleet } = stage
      try {
        await stage.provider.behave({ delayMs: 5 })
        await stage.seed({ count: touches })
        fleet.keepSpares(workers > 2 ? 2 : 1)
        const drained = await drain(stage)
        progress(`${fleet.killed} kills`)
        return {
          ...(await stage.judge()),
          ...{ drained, fleet, faults: fleet.killed },
        }
      } finally {
        await stage.close()
      }
    },
  }
}

function plan(kills, random) {
  const atPoints = Math.ceil((kills * 3) / 4)
  const rounds = Math.ceil(atPoints / POINTS.length)
  const points = Array.from({ length: rounds }, () => random.shuffled(POINTS))
    .flat()
    .slice(0, atPoints)
    .map((at) => planAt(at, random))
  const moments = Array.from({ length: kills - atPoints }, () => ({
    at: MOMENT,
    ms: random.between(50, 1_500),
  }))
  // Where few messages are soon sent, the others may all come too late.
  return [FIRST, ...random.shuffled([...points, ...moments])]
}

const FIRST = { at: "sending", after: 1 }

export const kills = [
  { workers: 1, kills: 22, share: 0.08 },
  { workers: 2, kills: 24, share: 0.1 },
  { workers: 4, kills: 28, share: 0.12 },
  { workers: 8, kills: 36, share: 0.14 },
].map((size) =>
  killScenario({
    name: `kills, ${size.workers} ${size.workers > 1 ? "workers" : "worker"}`,
    ...size,
  })
)

export const killsOtherwise = [
  killScenario({
    name: "kills, uncertain ones are resent",
    workers: 4,
    kills: 24,
    share: 0.08,
    policy: "resend",
  }),
  killScenario({
    name: "kills, through Medusa's notification module",
    workers: 2,
    kills: 16,
    share: 0.06,
    direct: false,
  }),
]
