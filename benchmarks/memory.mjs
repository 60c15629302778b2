import { expectAll } from "./lib/rounds.mjs"
import { seedDue } from "./lib/seed.mjs"
import { mean } from "./lib/stats.mjs"

/** Of the samples, before what is kept and compiled once has settled. */
const WARM_UP = 0.1
const MEGABYTE = 1_048_576

/** What a worker that drains a great many touches holds on to. */
export default {
  name: "memory",
  sizes: { touches: [100_000, 5_000] },

  async run(bench, { touches }) {
    const database = await bench.database("bench_memory")
    await bench.tickOnce(database)
    bench.note("seeding")
    const now = Date.now()
    await seedDue(database, { first: 1, last: touches, dueAt: new Date(now) })
    await database.settle()
    const worker = await bench.worker(database, {
      execArgv: ["--expose-gc"],
      testbed: { provider: bench.provider({ direct: true }) },
    })
    bench.note(`draining ${touches.toLocaleString("en-US")} touches`)
    const { samples, ...drained } = await worker.run("drain-and-weigh", { now })
    expectAll(drained, touches)
    const weighed = samples.slice(Math.ceil(samples.length * WARM_UP))
    const heaps = weighed.map(({ heap }) => heap / MEGABYTE)
    const rss = weighed.map(({ rss }) => rss / MEGABYTE)
    return [
      growth("heap of a worker, last tenth against the first", heaps),
      growth("its whole memory, last tenth against the first", rss),
      megabytes("  heap after collection, mean", mean(heaps)),
      megabytes("  whole memory, most", Math.max(...rss)),
      {
        figure: "  sent meanwhile",
        value: (drained.count / drained.ms) * 1000,
        unit: "a second",
      },
    ]
  },
}

function growth(figure, values) {
  const tenth = Math.max(1, Math.floor(values.length / 10))
  const first = mean(values.slice(0, tenth))
  const last = mean(values.slice(-tenth))
  return { figure, value: last / first, unit: "times", goal: { most: 1.1 } }
}

function megabytes(figure, value) {
  return { figure, value, unit: "MB" }
}
