import { seedAudience } from "./lib/seed-audience.mjs"
import { median, ratios, spread } from "./lib/stats.mjs"

const ROUNDS = 5

const all = (...conditions) => ({ match: "all", conditions })
const OPEN = { field: "open_cart", operator: "is_true", value: null }
const within = (field, days) => ({ field, operator: "within", value: { days } })

/** From what few are in to what nearly all are. */
const RULES = {
  "left within a week": all(within("abandoned", 7), OPEN),
  "at risk, of two countries, hot": all(
    {
      field: "segment",
      operator: "is_any_of",
      value: { words: ["at_risk", "hibernating"] },
    },
    { field: "country", operator: "is_any_of", value: { words: ["de", "at"] } },
    { field: "temperature", operator: "is_any_of", value: { words: ["hot"] } }
  ),
  "all who never clicked": all({
    field: "clicked",
    operator: "never",
    value: null,
  }),
}

/**
 * What an admin waits for while writing a rule: its size, how many of them may
 * be in a file, and examples; beside a bare count of all rows.
 */
export default {
  name: "count",
  sizes: { large: [1_000_000, 50_000], small: [10_000, 5_000] },

  async run(bench, sizes) {
    const rows = []
    for (const size of [sizes.small, sizes.large]) {
      const database = await bench.database(`bench_count_${size}`)
      const worker = await bench.worker(database)
      await worker.run("tick")
      bench.note(`seeding ${size.toLocaleString("en-US")} people`)
      await seedAudience(database, size)
      for (const [name, rule] of Object.entries(RULES)) {
        bench.note(`${name}, of ${size.toLocaleString("en-US")}`)
        const taken = []
        for (let round = 0; round <= ROUNDS; round++) {
          taken.push(await worker.run("time-preview", { rule }))
        }
        rows.push(...toRows(name, size, taken.slice(1)))
      }
      await worker.stop()
    }
    return rows
  },
}

function toRows(name, size, taken) {
  const previews = taken.map(({ preview }) => preview)
  const times = ratios(
    previews,
    taken.map(({ bare }) => bare)
  )
  return [
    {
      figure: `${name}, of ${size.toLocaleString("en-US")} people`,
      value: median(previews),
      spread: spread(previews),
      unit: "ms",
      goal: { most: size > 100_000 ? 5_000 : 500 },
    },
    {
      figure: "  against a bare count of them",
      value: median(times),
      spread: spread(times),
      unit: "times",
    },
  ]
}
