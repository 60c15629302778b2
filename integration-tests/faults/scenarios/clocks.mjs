import { drain } from "../lib/drain.mjs"
import { openStage } from "../lib/stage.mjs"

const APART_MS = 5 * 60_000
const MOMENT = "a random moment"

/** Half of the workers are ahead; what is due is not the same for all. */
export const clocks = {
  name: "clocks 5 minutes apart",
  share: 0.05,
  workers: 4,
  async run(world, { touches, random }) {
    let kills = 6
    const stage = await openStage(world, {
      name: this.name,
      workers: 4,
      skewMs: (n) => (n % 2) * APART_MS,
      nextPlan: (worker) => {
        if (kills-- <= 0) {
          return null
        }
        setTimeout(
          () => stage.fleet.kill(worker, MOMENT),
          random.between(100, 2_000)
        )
        return { at: MOMENT }
      },
    })
    try {
      await stage.provider.behave({ delayMs: 10 })
      await stage.seed({
        count: touches,
        dueAt: "now + (n % 8 - 3) * interval '1 minute'",
      })
      stage.fleet.keepSpares(1)
      const drained = await drain(stage)
      const { fleet } = stage
      return { ...(await stage.judge()), drained, fleet, faults: fleet.killed }
    } finally {
      await stage.close()
    }
  },
}
