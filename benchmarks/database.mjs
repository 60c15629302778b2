import pg from "pg"
import { drainBareQueue } from "./lib/bare-queue.mjs"
import { expectAll, people } from "./lib/rounds.mjs"
import { seedDue } from "./lib/seed.mjs"
import { median, ratios, spread } from "./lib/stats.mjs"

const ROUNDS = 3
const MINUTE_MS = 60_000

/** Sending as it is, and without one of the things that it keeps. */
const OURS = {
  ours: { without: [], again: [] },
  withoutList: { without: triggers("DISABLE"), again: triggers("ENABLE") },
  withoutAttempts: {
    without: [
      `CREATE FUNCTION bench_drop() RETURNS trigger LANGUAGE plpgsql
       AS 'BEGIN RETURN NULL; END'`,
      `CREATE TRIGGER bench_drop BEFORE INSERT ON recovery_attempt
       FOR EACH ROW EXECUTE FUNCTION bench_drop()`,
    ],
    again: ["DROP FUNCTION bench_drop CASCADE"],
  },
}
const SIDES = [...Object.keys(OURS), "bare", "withLinks"]

/** Sent before the clock starts: every connection has run every statement. */
const WARM_UP = 500

/**
 * What a message costs the database, by the database's own count of active
 * time, against a bare queue over the same tables.
 */
export default {
  name: "database",
  sizes: { touches: [9_000, 1_500] },

  async run(bench, sizes) {
    const database = await bench.database("bench_database")
    const start = () =>
      bench.worker(database, {
        testbed: { provider: bench.provider({ direct: true }) },
      })
    await bench.tickOnce(database)
    const rounds = await seed(bench, database, sizes.touches)
    const cost = Object.fromEntries(SIDES.map((side) => [side, []]))
    await setAutovacuum(database, "off")
    try {
      for (const [i, round] of rounds.entries()) {
        bench.note(`round ${i + 1} of ${ROUNDS}`)
        for (const side of Object.keys(OURS)) {
          cost[side].push(await ours(database, start, round[side], OURS[side]))
        }
        cost.bare.push(await bare(database, round.bare))
        cost.withLinks.push(
          await bare(database, { ...round.withLinks, withLinks: true })
        )
      }
    } finally {
      await setAutovacuum(database, "on")
    }
    return toRows(cost)
  },
}

/** Every side of every round has people of its own, due in its own minute. */
async function seed(bench, database, touches) {
  bench.note("seeding")
  const take = people()
  const base = Date.now()
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push({})
    for (const [k, side] of SIDES.entries()) {
      const range = take(Math.ceil(touches / ROUNDS))
      const now = new Date(base + (SIDES.length * i + k) * MINUTE_MS)
      await seedDue(database, { ...range, dueAt: now })
      rounds[i][side] = { now, count: range.last - range.first + 1 }
      if (OURS[side]) {
        await seedDue(database, { ...take(WARM_UP), dueAt: warmUpAt(now) })
      }
    }
  }
  await database.settle()
  return rounds
}

function warmUpAt(now) {
  return new Date(now.getTime() - MINUTE_MS / 2)
}

/** Its own work would count as the database's. */
async function setAutovacuum({ sql }, value) {
  await sql(`ALTER SYSTEM SET autovacuum = ${value}`)
  await sql("SELECT pg_reload_conf()")
}

/** The triggers that note for the dashboard's list what changes. */
function triggers(how) {
  return [
    "recovery_tracked_cart",
    "recovery_enrollment",
    "recovery_recovery",
  ].map((table) => `ALTER TABLE ${table} ${how} TRIGGER USER`)
}

/** Milliseconds in the database for each message of a warm process. */
async function ours(database, start, { now, count }, { without, again }) {
  await inTurn(database, without)
  try {
    return await drain(database, start, { now, count })
  } finally {
    await inTurn(database, again)
  }
}

async function inTurn({ sql }, statements) {
  for (const statement of statements) {
    await sql(statement)
  }
}

async function drain(database, start, { now, count }) {
  const worker = await start()
  await worker.run("drain", { now: warmUpAt(now).getTime() })
  await worker.run("flush-statistics")
  const before = await database.activeTime()
  expectAll(await worker.run("drain", { now: now.getTime() }), count)
  await worker.stop()
  await database.othersEnded()
  return ((await database.activeTime()) - before) / count
}

async function bare(database, { now, count, withLinks }) {
  const before = await database.activeTime()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const drained = await drainBareQueue(client, { now, withLinks })
    expectAll({ count: drained }, count)
  } finally {
    await client.end()
  }
  await database.othersEnded()
  return ((await database.activeTime()) - before) / count
}

function toRows({ ours, bare, withLinks, withoutList, withoutAttempts }) {
  const against = (figure, values, goal) => ({
    figure,
    value: median(ratios(ours, values)),
    spread: spread(ratios(ours, values)),
    unit: "times",
    goal,
  })
  const cost = (figure, values) => ({
    figure,
    value: median(values),
    spread: spread(values),
    unit: "ms a message",
  })
  return [
    against("time in the database, against a bare queue", bare, { most: 3 }),
    against("  against a bare queue that stores the links too", withLinks),
    against("  against itself without the list's triggers", withoutList),
    against("  against itself without the attempt's row", withoutAttempts),
    cost("  sending", ours),
    cost("  bare queue: claim, insert the next", bare),
    cost("  bare queue that stores the links too", withLinks),
  ]
}
