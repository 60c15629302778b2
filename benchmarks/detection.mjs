import { people } from "./lib/rounds.mjs"
import { seedCarts, seedTracked } from "./lib/seed.mjs"
import { median, ratios, spread } from "./lib/stats.mjs"

const ROUNDS = 5
const MINUTE_MS = 60_000
const QUIET_MS = 60.5 * MINUTE_MS

/**
 * Finding, judging and enrolling carts that went quiet, in a large store and
 * a smaller one in turns. Without a provider, so that nothing is sent.
 */
export default {
  name: "detection",
  sizes: {
    carts: [10_000, 2_500],
    large: [1_000_000, 100_000],
    small: [100_000, 20_000],
  },

  async run(bench, { carts, large, small }) {
    const sides = [
      await prepare(bench, small, carts),
      await prepare(bench, large, carts),
    ]
    for (let i = 0; i <= ROUNDS; i++) {
      bench.note(i ? `round ${i} of ${ROUNDS}` : "warming up")
      for (const { worker, rounds, rates } of sides) {
        const { now, count } = rounds[i]
        const detected = await worker.run("detect", { now })
        if (detected.count !== count) {
          throw new Error(`${detected.count} carts found instead of ${count}.`)
        }
        if (i) {
          rates.push((count / detected.ms) * 1000)
        }
      }
    }
    return toRows({ large, small }, sides[0].rates, sides[1].rates)
  },
}

/** A round's carts are quiet a minute after those of the round before. */
async function prepare(bench, size, carts) {
  const database = await bench.history(size)
  bench.note("seeding quiet carts")
  const take = people(size + 1)
  const base = Date.now()
  const rounds = []
  for (let i = 0; i <= ROUNDS; i++) {
    const range = take(Math.ceil(carts / ROUNDS))
    const now = base + i * MINUTE_MS
    await seedCarts(database, range)
    await seedTracked(database, { ...range, at: new Date(now - QUIET_MS) })
    rounds.push({ now, count: range.last - range.first + 1 })
  }
  await database.settle()
  const worker = await bench.worker(database)
  return { worker, rounds, rates: [] }
}

function toRows({ large, small }, smallRates, largeRates) {
  const carts = (count) => count.toLocaleString("en-US")
  const rate = (size, rates) => ({
    figure: `  carts detected and enrolled among ${carts(size)}`,
    value: median(rates),
    spread: spread(rates),
    unit: "a second",
  })
  // How much longer the large store takes: the rates the other way round.
  const longer = ratios(smallRates, largeRates)
  return [
    {
      figure: `detection among ${carts(large)} carts, against ${carts(small)}`,
      value: median(longer),
      spread: spread(longer),
      unit: "times",
      goal: { most: 1.5 },
    },
    rate(small, smallRates),
    rate(large, largeRates),
  ]
}
