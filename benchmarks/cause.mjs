import { requireSources } from "./lib/require-sources.mjs"
import { simulateShop } from "./lib/simulated-shop.mjs"
import { median, spread } from "./lib/stats.mjs"

const LOOKS = 20
const TREATED_AND_HOLDOUT = ["treated", "holdout"]

/** Few come often; whoever does leaves more carts, and comes back more. */
const kinds = (persuaded) =>
  [
    kind(0.75, { carts: 1.1, anyway: 0.05, persuaded: 0.015, basket: 70 }),
    kind(0.2, { carts: 2, anyway: 0.1, persuaded: 0.03, basket: 90 }),
    kind(0.05, { carts: 6, anyway: 0.25, persuaded: 0.04, basket: 80 }),
  ].map((each) => ({ ...each, persuaded: each.persuaded * persuaded }))

const kind = (share, rest) => ({ share, ...rest })

const once = (rest) => [kind(1, { carts: 1, ...rest })]

/** Their orders' sizes are log-normal; `sigma` 1.3 is a heavy tail. */
const SHOPS = {
  "heavy tail": { kinds: kinds(1), holdout: 0.1, shrink: 0.1, sigma: 1.3 },
  "a fifth held out": {
    kinds: kinds(1),
    holdout: 0.2,
    shrink: 0.1,
    sigma: 1.3,
  },
  "dear incentive": {
    kinds: once({ anyway: 0.1, persuaded: 0.05, basket: 80 }),
    holdout: 0.1,
    shrink: 0.15,
    sigma: 0.8,
  },
  "no effect": { kinds: kinds(0), holdout: 0.1, shrink: 0, sigma: 1.3 },
}

/**
 * What the figures of cause say of shops whose truth is known: how often their
 * intervals hold it, and what attribution says beside. Needs no database.
 */
export default {
  name: "cause",
  withoutDatabase: true,
  sizes: {
    small: [2_000, 2_000],
    large: [50_000, 10_000],
    seeds: [1_000, 200],
  },

  async run(bench, { small, large, seeds }) {
    const rules = await loadRules(bench.root)
    const rows = []
    for (const carts of [small, large]) {
      for (const [name, shop] of Object.entries(SHOPS)) {
        const of = `${carts.toLocaleString("en-US")} carts, ${name}`
        bench.note(of)
        const found = judgeShop(rules, { ...shop, carts }, seeds)
        rows.push(...toRows(of, found))
      }
    }
    return rows
  },
}

/** The rules as they stand in the sources. */
async function loadRules(root) {
  const require = await requireSources(root, "cause")
  const { p2Interval } = require("./src/domain/experiment/p2-interval.js")
  const { agrestiCaffo } = require("./src/domain/experiment/agresti-caffo.js")
  return { p2Interval, agrestiCaffo }
}

function judgeShop({ p2Interval, agrestiCaffo }, shop, seeds) {
  const found = {
    revenue: [],
    orders: [],
    buyers: [],
    perCart: [],
    anytime: [],
    surprised: [],
    overstated: [],
    width: [],
    attributed: [],
    assisted: [],
    caused: [],
  }
  for (let seed = 1; seed <= seeds; seed++) {
    let anytime = true
    let surprised = false
    const all = simulateShop(shop, seed, {
      looks: LOOKS,
      onLook(now) {
        const uplift = p2Interval([stratum(now, "revenue")])
        if (uplift) {
          anytime &&= holds(uplift.anytime, now.truth.revenue * uplift.treated)
          surprised ||= !holds(uplift.anytime, 0)
        }
      },
    })
    const { truth, treated } = all
    const revenue = p2Interval([stratum(all, "revenue")])
    const orders = p2Interval([stratum(all, "orders")])
    const people = treated.revenue.people
    // What cannot be told yet is not wrong, and not counted.
    if (revenue && orders) {
      const caused = truth.revenue * people
      const { low, high } = revenue.interval
      found.revenue.push(holds(revenue.interval, caused))
      found.overstated.push(low > caused)
      found.width.push((high - low) / people)
      found.orders.push(holds(orders.interval, truth.orders * people))
      found.perCart.push(
        holds(p2Interval([stratum(all, "perCart")]).interval, caused)
      )
      found.caused.push(revenue.estimate / people)
    }
    const buyers = agrestiCaffo([stratum(all, "revenue")])
    found.buyers.push(holds(buyers.interval, truth.buyers * people))
    found.anytime.push(anytime)
    found.surprised.push(surprised)
    found.attributed.push(all.attributed / people)
    found.assisted.push(all.assisted / people)
  }
  return { ...found, truth: simulateShop({ ...shop, carts: 0 }, 1).truth }
}

const stratum = (shop, measure) =>
  Object.fromEntries(
    TREATED_AND_HOLDOUT.map((arm) => [arm, shop[arm][measure]])
  )

const holds = ({ low, high }, value) => low <= value && value <= high

function toRows(of, found) {
  const share = (values) =>
    (values.filter(Boolean).length / values.length) * 100
  const row = (figure, values, goal) => ({
    figure,
    value: share(values),
    unit: "%",
    goal,
  })
  const money = (figure, values) => ({
    figure: `  ${figure}, a person`,
    value: median(values),
    spread: spread(values),
    unit: "",
  })
  const { truth } = found
  return [
    row(`${of}: revenue's interval holds the truth`, found.revenue, {
      least: 94,
      most: 99,
    }),
    row("  orders' interval holds the truth", found.orders, { least: 94 }),
    row("  buyers' interval holds the truth", found.buyers, { least: 93 }),
    row(`  revenue's held it at all of ${LOOKS} looks`, found.anytime, {
      least: 95,
    }),
    row("  claimed more than there was", found.overstated),
    ...(truth.revenue === 0
      ? [row("  an effect was seen at some look", found.surprised, { most: 5 })]
      : []),
    row("  with carts instead of people: held", found.perCart),
    { figure: "  the truth, a person", value: truth.revenue, unit: "" },
    money("told as caused", found.caused),
    money("attributed", found.attributed),
    money("assisted", found.assisted),
    { figure: "  width of the interval", value: median(found.width), unit: "" },
  ]
}
