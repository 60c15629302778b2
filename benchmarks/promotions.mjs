import { people, perSecond } from "./lib/rounds.mjs"
import { seedDue } from "./lib/seed.mjs"
import { median, ratios, spread } from "./lib/stats.mjs"

const ROUNDS = 5
const MINUTE_MS = 60_000

/**
 * Due touches that each carry a code of their own, against making as many
 * promotions with nothing around them, in turns.
 */
export default {
  name: "promotions",
  sizes: { touches: [2_500, 500] },

  async run(bench, sizes) {
    const database = await bench.database("bench_promotions")
    const worker = await bench.worker(database, {
      testbed: { provider: bench.provider({ direct: true }) },
    })
    await worker.run("tick")
    await offerAlways(database)
    const rounds = await seed(bench, database, sizes.touches)
    const ours = []
    const alone = []
    for (const [i, { first, last, now }] of rounds.entries()) {
      bench.note(i ? `round ${i} of ${ROUNDS}` : "warming up")
      const count = last - first + 1
      const drained = perSecond(await worker.run("drain", { now }), count)
      const made = await worker.run("create-promotions", { count })
      if (i) {
        ours.push(drained)
        alone.push(perSecond(made, count))
      }
    }
    await expectPromotions(database, sizes.touches)
    const against = ratios(ours, alone)
    return [
      {
        figure: "sending with a code each, against createPromotions alone",
        value: median(against),
        spread: spread(against),
        unit: "times",
        goal: { least: 0.6 },
      },
      {
        figure: "  sent with a code each",
        value: median(ours),
        spread: spread(ours),
        unit: "a second",
      },
      {
        figure: "  createPromotions, 100 a call",
        value: median(alone),
        spread: spread(alone),
        unit: "a second",
      },
    ]
  },
}

function offerAlways({ sql }) {
  return sql(
    `UPDATE recovery_sequence_step
        SET incentive = '{"type": "percentage", "value": 10,
                          "valid_for": "24h", "prefix": "BACK"}'`
  )
}

async function seed(bench, database, touches) {
  bench.note("seeding")
  const take = people()
  const base = Date.now()
  const rounds = Array.from({ length: ROUNDS + 1 }, (_, i) => ({
    ...take(Math.ceil(touches / ROUNDS)),
    now: base + i * MINUTE_MS,
  }))
  for (const { now, ...range } of rounds) {
    await seedDue(database, { ...range, dueAt: new Date(now) })
  }
  await database.settle()
  return rounds
}

/** That every message had a code is what makes the figure mean something. */
async function expectPromotions({ sql }, touches) {
  const [{ count }] = await sql(
    `SELECT count(*)::integer AS count
       FROM recovery_incentive AS incentive
       JOIN promotion ON promotion.id = incentive.promotion_id
      WHERE incentive.state = 'issued' AND promotion.deleted_at IS NULL`
  )
  if (count < touches) {
    throw new Error(`Only ${count} of ${touches} messages had a code.`)
  }
}
