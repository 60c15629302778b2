import { createHash } from "node:crypto"
import { spawn } from "node:child_process"
import http from "node:http"
import pg from "pg"
import { id } from "./lib/seed.mjs"
import { EMAIL } from "./lib/seed-people.mjs"
import { withoutIndexes } from "./lib/in-bulk.mjs"
import { shopper } from "./lib/shopper.mjs"
import { median, percentile, ratios, spread } from "./lib/stats.mjs"

const MEGABYTE = 1_048_576
const ROUNDS = 3
const CARTS = 10
const AUDIENCE = "raud_bench"

/**
 * A file of everybody in an audience: its speed against the same query through
 * `COPY … TO STDOUT` into SHA-256, in turns, the memory that it takes, and
 * what the shopper's request costs in the same process meanwhile.
 */
export default {
  name: "export",
  sizes: { people: [1_000_000, 50_000], requests: [100, 40] },

  async run(bench, sizes) {
    const database = await bench.database("bench_export")
    // The second one finds all addresses hashed by the store's secret.
    await bench.tickOnce(database)
    await bench.tickOnce(database)
    bench.note(`seeding ${sizes.people.toLocaleString("en-US")} people`)
    await seed(database, sizes.people)
    const rows = await speed(bench, database, sizes.people)
    return [...rows, ...(await path(bench, database, sizes))]
  },
}

const TABLES = [
  "recovery_contact",
  "recovery_address",
  "recovery_profile",
  "recovery_consent",
]

async function seed({ sql, settle }, people) {
  const insert = (statement) => sql(statement, [people])
  await withoutIndexes(sql, TABLES, async () => {
    await insert(
      `INSERT INTO recovery_contact (id)
       SELECT ${id("rcon", "i")} FROM generate_series(1, $1::integer) AS i`
    )
    await insert(
      `INSERT INTO recovery_address
         (id, contact_id, channel, address, address_hash)
       SELECT ${id("radr", "i")}, ${id("rcon", "i")}, 'email', ${EMAIL},
              encode(sha256(i::text::bytea), 'hex')
         FROM generate_series(1, $1::integer) AS i`
    )
    await insert(
      `INSERT INTO recovery_profile
         (contact_id, first_name, last_name, phone, city, postal_code,
          country_code, spent)
       SELECT ${id("rcon", "i")}, 'Anna' || i % 997, 'Müller' || i % 8999,
              '+4915' || 100000000 + i, 'Köln', lpad((i % 99999)::text, 5, '0'),
              'de', jsonb_build_object('eur', i % 5000 / 10.0)
         FROM generate_series(1, $1::integer) AS i`
    )
    await insert(
      `INSERT INTO recovery_consent
         (id, address_id, purpose, decision, basis, source, decided_at)
       SELECT ${id("rcns", "i")}, ${id("radr", "i")}, 'ads', 'granted',
              'explicit', 'form', now() - interval '9 days'
         FROM generate_series(1, $1::integer) AS i`
    )
  })
  await sql(
    `INSERT INTO recovery_audience (id, name, rule)
     VALUES ($1, 'Everybody', $2)`,
    [
      AUDIENCE,
      {
        match: "all",
        conditions: [
          { field: "country", operator: "is_any_of", value: { words: ["de"] } },
        ],
      },
    ]
  )
  await settle()
}

/** Both in turns, and the memory of a process that does nothing else. */
async function speed(bench, database, people) {
  const worker = await bench.worker(database, { execArgv: ["--expose-gc"] })
  const rows = []
  const copies = []
  const files = []
  const weights = []
  const { port, query } = await worker.run("serve-exports", {
    audienceId: AUDIENCE,
    network: "meta",
  })
  for (let round = 0; round <= ROUNDS; round++) {
    bench.note(round ? `round ${round} of ${ROUNDS}` : "warming up")
    const copied = await copy(database, query)
    await worker.run("weigh", { begin: true })
    const made = await fetch(port)
    const weight = await worker.run("weigh", { begin: false })
    if (made.lines !== people + 1) {
      throw new Error(`${made.lines} lines instead of ${people + 1}.`)
    }
    if (round) {
      copies.push(people / copied)
      files.push(people / made.seconds)
      weights.push((weight.most - weight.idle) / MEGABYTE)
    }
    await settled(database)
  }
  await worker.stop()
  rows.push(
    {
      figure: "people a second in a file, against COPY into SHA-256",
      value: median(ratios(files, copies)),
      spread: spread(ratios(files, copies)),
      unit: "times",
      goal: { least: 0.5 },
    },
    {
      figure: "memory above idle, at most",
      value: Math.max(...weights),
      unit: "MB",
      goal: { most: 100 },
    },
    { figure: "  people in a file", value: median(files), unit: "a second" },
    { figure: "  by COPY", value: median(copies), unit: "a second" }
  )
  return rows
}

/** Until what was delivered is brought in. */
async function settled({ sql }) {
  for (;;) {
    const pages = await sql(
      "SELECT 1 FROM recovery_audience_export_page LIMIT 1"
    )
    if (!pages.length) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The seconds that the query takes through COPY into a hash. */
async function copy({ url }, { sql, params }) {
  let at = 0
  const literal = (value) =>
    Array.isArray(value)
      ? `ARRAY[${value.map(literal).join(",")}]::text[]`
      : value === null
        ? "NULL"
        : pg.escapeLiteral(String(value))
  const text = sql.replace(/\?/g, () => literal(params[at++]))
  const started = performance.now()
  const child = spawn("psql", [
    url,
    "-X",
    "-q",
    "-c",
    `SET jit = off; SET work_mem = '64MB'; COPY (${text}) TO STDOUT`,
  ])
  const hash = createHash("sha256")
  let said = ""
  child.stderr.on("data", (piece) => (said += piece))
  for await (const piece of child.stdout) {
    hash.update(piece)
  }
  const code =
    child.exitCode ?? (await new Promise((done) => child.once("close", done)))
  if (code) {
    throw new Error(`COPY failed: ${said}`)
  }
  return (performance.now() - started) / 1000
}

/** Takes a file whole. */
function fetch(port) {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    http.get({ host: "127.0.0.1", port }, (answer) => {
      let lines = 0
      answer
        .on("data", (piece) => {
          for (const byte of piece) {
            lines += byte === 10 ? 1 : 0
          }
        })
        .once("end", () =>
          resolve({ lines, seconds: (performance.now() - started) / 1000 })
        )
        .once("error", reject)
    })
  })
}

/** The shopper's request with and without a file being made, in turns. */
async function path(bench, database, { requests }) {
  bench.note("the shopper's path")
  const seeder = await bench.worker(database)
  const shop = await seeder.run("seed-shop")
  await seeder.stop()
  const server = await bench.worker(database, { http: true, mode: "shared" })
  const { port } = await server.run("serve-exports", {
    audienceId: AUDIENCE,
    network: "meta",
  })
  const browser = shopper(server.port, shop.headers)
  const carts = []
  for (let i = 0; i < CARTS; i++) {
    carts.push(await browser.startCart(shop.regionId, `e-${i}@example.com`))
  }
  let calls = 0
  const shopFor = async (times) => {
    const took = []
    for (let i = 0; i < times; i++) {
      const cart = carts[calls++ % CARTS]
      took.push(await browser.addItem(cart, shop.variants[calls % 2]))
    }
    return took
  }
  await shopFor(requests)
  const alone = []
  const beside = []
  for (let round = 0; round < ROUNDS * 2; round++) {
    alone.push(...(await shopFor(requests)))
    const call = http.get({ host: "127.0.0.1", port })
    call.once("error", () => {})
    const answer = await new Promise((resolve) =>
      call.once("response", resolve)
    )
    answer.resume()
    const took = await shopFor(requests)
    // Else it was made before the shopper was done: too few people.
    if (!answer.complete) {
      beside.push(...took)
    }
    call.destroy()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  browser.leave()
  if (!beside.length) {
    return []
  }
  const against = (words, share) => ({
    figure: `adding to a cart while a file is made, ${words}`,
    value: percentile(beside, share) / percentile(alone, share),
    unit: "times",
    goal: { most: 1.1 },
  })
  return [
    against("p50", 0.5),
    against("p95", 0.95),
    {
      figure: "  while a file is made, p50",
      value: median(beside),
      unit: "ms",
    },
    { figure: "  without, p50", value: median(alone), unit: "ms" },
  ]
}
