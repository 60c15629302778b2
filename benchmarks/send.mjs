import { people, perSecond } from "./lib/rounds.mjs"
import { CART, seedCarts, seedDue } from "./lib/seed.mjs"
import { median, ratios, spread } from "./lib/stats.mjs"

const ROUNDS = 5
const MINUTE_MS = 60_000

/**
 * Due touches end to end against the recipe of Medusa's documentation, in
 * turns, in one process, on one database, with one provider.
 */
export default {
  name: "send",
  sizes: {
    touches: [10_000, 2_500],
    recipe: [2_000, 500],
    percart: [500, 100],
    module: [1_000, 250],
  },

  async run(bench, sizes) {
    const database = await bench.database("bench_send")
    const provider = (direct) => ({ provider: bench.provider({ direct }) })
    const direct = await bench.worker(database, { testbed: provider(true) })
    const through = await bench.worker(database, { testbed: provider(false) })
    await direct.run("tick")
    const rounds = await seed(bench, database, sizes)
    const rates = { touches: [], module: [], recipe: [], percart: [] }
    for (const [i, { warmUp, people, now }] of rounds.entries()) {
      bench.note(warmUp ? "warming up" : `round ${i} of ${ROUNDS}`)
      const sides = {
        touches: () => direct.run("drain", { now: now.touches }),
        recipe: () => leave(database, people.recipe, direct, "recipe"),
        percart: () =>
          leave(database, people.percart, direct, "recipe-per-cart"),
        module: () => through.run("drain", { now: now.module }),
      }
      for (const [side, run] of Object.entries(sides)) {
        const { first, last } = people[side]
        const rate = perSecond(await run(), last - first + 1)
        if (!warmUp) {
          rates[side].push(rate)
        }
      }
    }
    return toRows(rates)
  },
}

/** Everything for all rounds; a round's touches are due in its own minutes. */
async function seed(bench, database, sizes) {
  const take = people()
  const base = Date.now()
  const rounds = Array.from({ length: ROUNDS + 1 }, (_, i) => ({
    warmUp: i === 0,
    now: {
      touches: base + 2 * i * MINUTE_MS,
      module: base + (2 * i + 1) * MINUTE_MS,
    },
    people: Object.fromEntries(
      Object.entries(sizes).map(([side, size]) => [
        side,
        take(Math.ceil(size / ROUNDS)),
      ])
    ),
  }))
  for (const { now, people } of rounds) {
    bench.note("seeding")
    for (const side of ["touches", "module"]) {
      const dueAt = new Date(now[side])
      await seedDue(database, { ...people[side], dueAt })
    }
    await seedCarts(database, people.recipe)
    await seedCarts(database, people.percart)
  }
  await database.settle()
  return rounds
}

/** Lets a round's carts be two days old for the recipe, then runs it. */
async function leave(database, { first, last }, worker, task) {
  await database.sql(
    `UPDATE cart SET updated_at = now() - interval '2 days'
       FROM generate_series($1::integer, $2::integer) AS i
      WHERE cart.id = ${CART}`,
    [first, last]
  )
  return await worker.run(task)
}

function toRows({ touches, module, recipe, percart }) {
  const rate = (figure, values) => ({
    figure,
    value: median(values),
    spread: spread(values),
    unit: "a second",
  })
  const against = (figure, values, least) => ({
    figure,
    value: median(ratios(touches, values)),
    spread: spread(ratios(touches, values)),
    unit: "times",
    goal: { least },
  })
  return [
    against("sending, against the docs recipe in batches", recipe, 2),
    against("sending, against the docs recipe cart by cart", percart, 15),
    rate("  sent to a direct provider", touches),
    rate("  sent through the Notification Module", module),
    rate("  docs recipe in batches", recipe),
    rate("  docs recipe cart by cart", percart),
  ]
}
