import { setTimeout as sleep } from "node:timers/promises"
import { drain } from "../lib/drain.mjs"
import { openStage } from "../lib/stage.mjs"

const DEAD = 75
const REFUSED = 75
const GOOD = 200

/** Due a minute ago, in the order in which they were seeded. */
const IN_ORDER = "now - interval '1 minute' + n * interval '1 millisecond'"

/** Nobody good may wait longer behind the bad ones. */
const LIMIT_S = 30

/**
 * At the head of the queue stand addresses that fail each time, some that are
 * refused for good, and one whose call never returns; behind them those who
 * must not wait for it.
 */
export const poison = {
  name: "poison at the head of the queue",
  workers: 1,
  async run(world, { progress }) {
    const stage = await openStage(world, { name: this.name, workers: 1 })
    try {
      let from = 1
      for (const [email, count] of [
        ["hanging", 1],
        ["dead", DEAD],
        ["refused", REFUSED],
        ["good", GOOD],
      ]) {
        await stage.seed({ email, from, count, position: "1", dueAt: IN_ORDER })
        from += count
      }
      const seconds = await untilGoodAreSent(stage)
      progress(`all ${GOOD} good ones were sent after ${seconds} s`)
      const drained = await drain(stage)
      const judged = await stage.judge()
      return {
        ...judged,
        broken: [
          ...judged.broken,
          ...(seconds > LIMIT_S
            ? [`good addresses waited ${seconds} s behind bad ones`]
            : []),
        ],
        measured: { seconds_until_good_were_sent: seconds },
        drained,
        faults: (await stage.provider.book()).troubled,
      }
    } finally {
      await stage.close()
    }
  },
}

async function untilGoodAreSent({ fleet, provider }) {
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 100) / 10
  fleet.go()
  for (;;) {
    const { accepted } = await provider.book()
    if (accepted.size >= GOOD || seconds() > 4 * LIMIT_S) {
      return seconds()
    }
    await sleep(100)
  }
}
