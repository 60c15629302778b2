import { expectIdle } from "./lib/rounds.mjs"
import { median, percentile } from "./lib/stats.mjs"

const WARM_UP = 20

/** A tick with nothing to do, in a large store and a small one in turns. */
export default {
  name: "idle",
  sizes: {
    large: [1_000_000, 100_000],
    small: [10_000, 10_000],
    ticks: [200, 60],
  },

  async run(bench, sizes) {
    const small = await prepare(bench, sizes.small)
    const large = await prepare(bench, sizes.large)
    bench.note("ticking")
    for (let i = 0; i < WARM_UP + sizes.ticks; i++) {
      for (const { worker, times } of [small, large]) {
        const ms = await worker.run("tick")
        if (i >= WARM_UP) {
          times.push(ms)
        }
      }
    }
    await expectIdle(large.database)
    return toRows(sizes, small.times, large.times)
  },
}

async function prepare(bench, size) {
  const database = await bench.history(size)
  const worker = await bench.worker(database, {
    testbed: { provider: bench.provider({ direct: true }) },
  })
  return { database, worker, times: [] }
}

function toRows({ small, large }, smallTimes, largeTimes) {
  const carts = (count) => `${count.toLocaleString("en-US")} carts`
  const ms = (figure, value, goal) => ({ figure, value, unit: "ms", goal })
  return [
    {
      figure: `an idle tick at ${carts(large)}, against ${carts(small)}`,
      value: median(largeTimes) / median(smallTimes),
      unit: "times",
      goal: { most: 1.5 },
    },
    ms(`an idle tick at ${carts(large)}`, median(largeTimes), { most: 20 }),
    ms("  its 95th percentile", percentile(largeTimes, 0.95)),
    ms(`  an idle tick at ${carts(small)}`, median(smallTimes)),
    ms("  its 95th percentile", percentile(smallTimes, 0.95)),
  ]
}
