import { seedDue } from "./lib/seed.mjs"

const WORKERS = 2
const SECOND_MS = 1000

/**
 * Two workers at once on a channel that may send so many messages a second,
 * with always more of them due.
 */
export default {
  name: "rate",
  sizes: { persecond: [50, 50], seconds: [30, 10] },

  async run(bench, { persecond, seconds }) {
    const database = await bench.database("bench_rate")
    await bench.tickOnce(database)
    bench.note("seeding")
    const now = Date.now()
    await seedDue(database, {
      first: 1,
      last: 4 * persecond * seconds,
      dueAt: new Date(now),
    })
    await database.settle()
    const workers = await Promise.all(
      Array.from({ length: WORKERS }, () =>
        bench.worker(database, {
          testbed: {
            provider: bench.provider({ direct: true }),
            options: { channels: { email: { perSecond: persecond } } },
          },
        })
      )
    )
    bench.note(`sending at ${persecond} a second for ${seconds} s`)
    const times = await Promise.all(
      workers.map((worker) => worker.run("send-for", { now, seconds }))
    )
    return toRows(times, persecond, seconds)
  },
}

function toRows(perWorker, persecond, seconds) {
  const times = perWorker.flat().sort((a, b) => a - b)
  const end = times[0] + seconds * SECOND_MS
  const count = times.filter((time) => time < end).length
  const shares = perWorker.map((own) => own.length / times.length)
  return [
    {
      figure: "sent, against the configured rate",
      value: count / (persecond * seconds),
      unit: "times",
      goal: { least: 0.98 },
    },
    {
      figure: "  most in any one second, against the configured rate",
      value: mostInASecond(times) / persecond,
      unit: "times",
    },
    {
      figure: "  the smaller worker's share",
      value: 100 * Math.min(...shares),
      unit: "%",
    },
  ]
}

function mostInASecond(times) {
  let most = 0
  for (let first = 0, last = 0; last < times.length; last++) {
    while (times[last] - times[first] >= SECOND_MS) {
      first += 1
    }
    most = Math.max(most, last - first + 1)
  }
  return most
}
