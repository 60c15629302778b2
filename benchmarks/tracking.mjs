import { shopper } from "./lib/shopper.mjs"
import { percentile } from "./lib/stats.mjs"

const CARTS = 20
const WARM_UP = 100

/**
 * Requests are made in runs of this many at one server and then at the next.
 * What the plugin does after an answer then falls on its own side.
 */
const RUN = 20

/**
 * The shopper's request at a server with the plugin and at one without, in
 * turns, on one database. With `control` a second server without it shows how
 * much two equal ones differ.
 */
export default {
  name: "tracking",
  sizes: { requests: [600, 200], control: [0, 0] },

  async run(bench, { requests, control }) {
    const database = await bench.database("bench_tracking")
    const seeder = await bench.worker(database)
    const shop = await seeder.run("seed-shop")
    await seeder.run("tick")
    await seeder.stop()
    const sides = []
    for (const [name, plugin] of [
      ["with", true],
      ["without", false],
      ...(control ? [["control", false]] : []),
    ]) {
      const server = await bench.worker(database, {
        plugin,
        http: true,
        mode: "shared",
      })
      sides.push({ name, ...(await enter(server.port, shop, name)) })
    }
    bench.note("warming up")
    await rounds(sides, shop, WARM_UP)
    sides.forEach((side) => side.times.splice(0))
    bench.note(`${requests.toLocaleString("en-US")} requests each`)
    await rounds(sides, shop, requests)
    sides.forEach(({ browser }) => browser.leave())
    await expectTracked(database)
    return toRows(Object.fromEntries(sides.map((s) => [s.name, s.times])))
  },
}

async function enter(port, { regionId, headers }, name) {
  const browser = shopper(port, headers)
  const carts = []
  for (let i = 0; i < CARTS; i++) {
    carts.push(await browser.startCart(regionId, `${name}-${i}@example.com`))
  }
  return { browser, carts, times: [], calls: 0 }
}

/** Each cart holds two lines whose quantities grow: no cart grows longer. */
async function rounds(sides, { variants }, requests) {
  for (let made = 0; made < requests; made += RUN) {
    for (const side of shuffled(sides)) {
      for (let i = 0; i < RUN; i++) {
        const call = side.calls++
        const cart = side.carts[call % CARTS]
        const variant = variants[Math.floor(call / CARTS) % variants.length]
        side.times.push(await side.browser.addItem(cart, variant))
      }
    }
  }
}

function shuffled(values) {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

/** The plugin must have been at work, and only on its own side. */
async function expectTracked({ sql }) {
  const [{ count }] = await sql(
    `SELECT count(*)::integer AS count FROM recovery_tracked_cart`
  )
  if (count !== CARTS) {
    throw new Error(`${count} carts were tracked instead of ${CARTS}.`)
  }
}

function toRows(times) {
  const at = (side, share) => percentile(times[side], share)
  const ms = (figure, side, share) => ({
    figure,
    value: at(side, share),
    unit: "ms",
  })
  const against = (figure, side, share, goal) => ({
    figure,
    value: at(side, share) / at("without", share),
    unit: "times",
    goal,
  })
  const goal = { most: 1.03 }
  return [
    against("adding to a cart with the plugin, p50", "with", 0.5, goal),
    against("adding to a cart with the plugin, p95", "with", 0.95, goal),
    ...(times.control
      ? [
          against("  two servers without it, p50", "control", 0.5),
          against("  two servers without it, p95", "control", 0.95),
        ]
      : []),
    ms("  with the plugin, p50", "with", 0.5),
    ms("  without, p50", "without", 0.5),
    ms("  with the plugin, p95", "with", 0.95),
    ms("  without, p95", "without", 0.95),
  ]
}
