import http from "node:http"
import { percentile } from "./lib/stats.mjs"

const WARM_UP = 200

/** Asked in turns, so that whatever else the machine does falls on all. */
const RUN = 20

/** Of Medusa's own, which reads a row. */
const BARE = { bare: "/store/currencies?limit=1" }

/**
 * How long a message's picture, its other links and its button take to answer,
 * against a bare route of Medusa's in the same process. All that was answered
 * must be in the database in the end.
 */
export default {
  name: "hits",
  sizes: { requests: [2_000, 400] },

  async run(bench, { requests }) {
    const database = await bench.database("bench_hits")
    const seeder = await bench.worker(database)
    const shop = await seeder.run("seed-shop")
    const ours = await seeder.run("seed-links")
    await seeder.stop()
    const { port } = await bench.worker(database, {
      http: true,
      mode: "shared",
    })
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    const paths = { ...BARE, ...ours }
    const times = Object.fromEntries(
      Object.keys(paths).map((name) => [name, []])
    )
    const rounds = async (most) => {
      for (let made = 0; made < most; made += RUN) {
        for (const [name, path] of Object.entries(paths)) {
          for (let i = 0; i < RUN; i++) {
            times[name].push(
              await ask({ port, agent, path, headers: shop.headers })
            )
          }
        }
      }
    }
    bench.note("warming up")
    await rounds(WARM_UP)
    Object.values(times).forEach((list) => list.splice(0))
    bench.note(`${requests.toLocaleString("en-US")} requests each`)
    await rounds(requests)
    agent.destroy()
    await expectKept(database, (requests + WARM_UP) * Object.keys(ours).length)
    return toRows(times)
  },
}

function ask({ port, agent, path, headers }) {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    http
      .get(
        {
          agent,
          port,
          path,
          host: "127.0.0.1",
          headers: {
            ...headers,
            "user-agent":
              "Mozilla/5.0 (Windows NT 10.0; rv:120.0) Gecko/20100101 Firefox/120.0",
          },
        },
        (answer) =>
          answer
            .resume()
            .once("end", () =>
              answer.statusCode < 400
                ? resolve(performance.now() - started)
                : reject(new Error(`${path} answered ${answer.statusCode}.`))
            )
      )
      .once("error", reject)
  })
}

/** A moment later none of them is missing. */
async function expectKept({ sql }, expected) {
  const until = Date.now() + 60_000
  let kept
  do {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const [row] = await sql(
      `SELECT COALESCE(sum(1 + repeats), 0)::integer AS count
         FROM recovery_touch_event
        WHERE kind IN ('clicked', 'opened')`
    )
    kept = row.count
  } while (kept < expected && Date.now() < until)
  if (kept !== expected) {
    throw new Error(`${kept} hits were kept instead of ${expected}.`)
  }
}

function toRows(times) {
  const p95 = (name) => percentile(times[name], 0.95)
  const against = (figure, name, bare, goal) => ({
    figure,
    value: p95(name) / p95(bare),
    unit: "times",
    ...(goal && { goal: { most: goal } }),
  })
  const ms = (name) => ({
    figure: `  ${name}, p95`,
    value: p95(name),
    unit: "ms",
  })
  return [
    against(
      "a message's picture, p95, against a bare route",
      "picture",
      "bare",
      1.1
    ),
    against("a message's link, p95, against a bare route", "link", "bare", 1.1),
    against("the button, p95, against a bare route", "button", "bare", 1.1),
    ...Object.keys(times).map(ms),
  ]
}
