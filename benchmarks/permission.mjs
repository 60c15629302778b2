import { people, perSecond } from "./lib/rounds.mjs"
import { id, seedDue } from "./lib/seed.mjs"
import { median, ratios, spread } from "./lib/stats.mjs"

const ROUNDS = 5
const MINUTE_MS = 60_000

/** A quiet time that is not now, wherever the people are. */
const later = (hours) =>
  `${String((new Date().getUTCHours() + hours) % 24).padStart(2, "0")}:00`

/** Sending with one more question about its people, and with all of them. */
const SIDES = {
  plain: {},
  consents: {},
  cap: { frequencyCap: { most: 50, within: "7d" } },
  quiet: { quietHours: { from: later(8), to: later(12) } },
  all: {
    frequencyCap: { most: 50, within: "7d" },
    quietHours: { from: later(8), to: later(12) },
  },
}

/** Decisions that are recorded of each person there. */
const RECORDED = ["consents", "all"]
const DECISIONS = 5

/**
 * What it costs to ask whether somebody may be written to now: recorded
 * consent, the frequency cap, quiet hours. All sides send due touches in
 * turns, on one database, through a provider that takes them at once.
 */
export default {
  name: "permission",
  sizes: { touches: [2_500, 500] },

  async run(bench, sizes) {
    const database = await bench.database("bench_permission")
    const workers = {}
    for (const [side, options] of Object.entries(SIDES)) {
      workers[side] = await bench.worker(database, {
        testbed: { provider: bench.provider({ direct: true }), options },
      })
    }
    await workers.plain.run("tick")
    const rounds = await seed(bench, database, sizes.touches)
    const rates = Object.fromEntries(
      Object.keys(SIDES).map((side) => [side, []])
    )
    for (const [i, round] of rounds.entries()) {
      bench.note(i === 0 ? "warming up" : `round ${i} of ${ROUNDS}`)
      for (const [side, { now, count }] of Object.entries(round)) {
        const rate = perSecond(await workers[side].run("drain", { now }), count)
        if (i > 0) {
          rates[side].push(rate)
        }
      }
    }
    return toRows(rates)
  },
}

/** Every side of every round has people of its own, due in its own minute. */
async function seed(bench, database, touches) {
  bench.note("seeding")
  const take = people()
  const base = Date.now()
  const sides = Object.keys(SIDES)
  const rounds = []
  for (let i = 0; i <= ROUNDS; i++) {
    rounds.push({})
    for (const [k, side] of sides.entries()) {
      const range = take(Math.ceil(touches / ROUNDS))
      const now = new Date(base + (sides.length * i + k) * MINUTE_MS)
      await seedDue(database, { ...range, dueAt: now })
      if (RECORDED.includes(side)) {
        await seedConsents(database, range)
      }
      rounds[i][side] = { now, count: range.last - range.first + 1 }
    }
  }
  await database.settle()
  return rounds
}

/** People who have changed their mind, and said yes last. */
async function seedConsents({ sql }, { first, last }) {
  await sql(
    `INSERT INTO recovery_consent
       (id, address_id, purpose, decision, basis, source, decided_at)
     SELECT ${id("rcns", "i * 10 + n")}, ${id("radr", "i")}, 'email',
            CASE WHEN n % 2 = 0 THEN 'withdrawn' ELSE 'granted' END,
            CASE WHEN n % 2 = 1 THEN 'explicit' END, 'form',
            now() - make_interval(days => 10 - n)
       FROM generate_series($1::integer, $2::integer) AS i,
            generate_series(1, $3::integer) AS n`,
    [first, last, DECISIONS]
  )
}

function toRows({ plain, ...others }) {
  const figures = {
    consents: `with ${DECISIONS} decisions recorded of each person`,
    cap: "with a frequency cap",
    quiet: "with quiet hours",
    all: "with all three",
  }
  return [
    ...Object.entries(figures).map(([side, words]) => ({
      figure: `time per message ${words}`,
      value: median(ratios(plain, others[side])),
      spread: spread(ratios(plain, others[side])),
      unit: "times",
      goal: { most: 1.2 },
    })),
    {
      figure: "  sent with nothing set",
      value: median(plain),
      spread: spread(plain),
      unit: "a second",
    },
  ]
}
