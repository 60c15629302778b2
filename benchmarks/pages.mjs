import { median, ratios, spread } from "./lib/stats.mjs"

const DAY_MS = 86_400_000
const ROUNDS = 5

const STATUSES = [
  "in_sequence",
  "recovered",
  "purchased",
  "not_recovered",
  "unsubscribed",
  "emptied",
  "stopped",
  "unreachable",
]
/** What many have and what few have, by another column, of one standing. */
const SEARCHES = [
  ["a name", { q: "anna byron" }],
  ["a name by value", { q: "anna byron", order: "-value" }],
  ["a first name", { q: "jonas" }],
  ["a first name by value", { q: "jonas", order: "value" }],
  ["a first name by email", { q: "jonas", order: "email" }],
  ["a first name without its accent", { q: "zoe", order: "-value" }],
  ["a domain of many", { q: "gmail" }],
  ["a domain of many, of few carts", { q: "gmail", status: "stopped" }],
  ["a domain of many by email", { q: "gmail", order: "email" }],
  [
    "a domain of many by value, its last page",
    { q: "gmail", order: "value", before: "last" },
  ],
  ["a domain of few", { q: "firma-123.example" }],
  ["domains of few by email", { q: "firma-12", order: "email" }],
  ["what all have", { q: "@" }],
  ["two letters", { q: "an" }],
  ["two letters by email", { q: "jo", order: "email" }],
  ["two digits", { q: "99", order: "-email" }],
  ["three digits", { q: "999", order: "email" }],
  ["what none has", { q: "nobody-has-this" }],
]

const SORTS = ["abandoned_at", "last_activity_at", "value", "email"]

/**
 * Every page of the dashboard in a store with many abandoned carts and one
 * with few in turns: the list by each filter, order and search, from either
 * end.
 */
export default {
  name: "pages",
  sizes: {
    large: [1_000_000, 100_000],
    small: [10_000, 10_000],
    times: [3, 2],
  },

  async run(bench, sizes) {
    const sides = [
      await prepare(bench, sizes.small),
      await prepare(bench, sizes.large),
    ]
    const rows = sides.map(({ counted: { days, ms } }, i) => ({
      figure: `counting a day anew, of ${(i ? sizes.large : sizes.small).toLocaleString("en-US")} carts a year`,
      value: ms / days,
      unit: "ms",
    }))
    for (const { name, page, inputOf, goal } of views()) {
      bench.note(name)
      const took = sides.map(() => [])
      for (let round = 0; round < ROUNDS; round++) {
        for (const [i, { worker, facts }] of sides.entries()) {
          const input = inputOf(facts)
          const { times } = sizes
          took[i].push(await worker.run("time-page", { page, input, times }))
        }
      }
      rows.push(...toRows(name, took, goal))
    }
    return rows
  },
}

async function prepare(bench, size) {
  const database = await bench.history(size, { allAbandoned: true })
  const worker = await bench.worker(database)
  bench.note(`counting the days of ${size.toLocaleString("en-US")} carts`)
  const counted = await worker.run("count-days")
  const [ids] = await database.sql(
    `SELECT enrollment.cart_id, enrollment.contact_id, recovery.order_id,
            address.address
       FROM recovery_recovery AS recovery
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = recovery.enrollment_id
       JOIN recovery_address AS address ON address.id = enrollment.address_id
      LIMIT 1`
  )
  return { worker, counted, facts: ids }
}

function views() {
  const list = (name, input) => ({
    name: `the list, ${name}`,
    page: "list",
    inputOf: () => input,
  })
  const overview = (days, goal) => ({
    name: `the overview of ${days} days`,
    page: "overview",
    goal,
    inputOf: () => {
      const to = Date.now() - 10 * DAY_MS
      return { from: to - (days - 1) * DAY_MS, to }
    },
  })
  return [
    list("as it opens", {}),
    ...SORTS.flatMap((sort) =>
      [sort, `-${sort}`].flatMap((order) => [
        list(`by ${order}`, { order }),
        list(`by ${order}, its last page`, { order, before: "last" }),
      ])
    ),
    ...STATUSES.map((status) => list(status, { status })),
    list("three statuses by value", {
      status: ["stopped", "purchased", "in_sequence"],
      order: "-value",
    }),
    {
      name: "the list, an address",
      page: "list",
      inputOf: ({ address }) => ({ q: address }),
    },
    {
      name: "the list, a cart's id",
      page: "list",
      inputOf: ({ cart_id }) => ({ q: cart_id }),
    },
    ...SEARCHES.map(([name, input]) => list(name, input)),
    {
      name: "a cart",
      page: "cart",
      inputOf: ({ cart_id }) => ({ id: cart_id }),
    },
    overview(30, { most: 150 }),
    overview(365),
    {
      name: "what messages caused, in all the time, once it was summed up",
      page: "cause",
      goal: { most: 150 },
      inputOf: () => ({}),
    },
    { name: "the sequences", page: "sequences", inputOf: () => ({}) },
    { name: "the problems", page: "problems", inputOf: () => ({}) },
    {
      name: "a customer's widget",
      page: "customer",
      inputOf: ({ contact_id }) => ({ id: contact_id }),
    },
    {
      name: "an order's widget",
      page: "order",
      inputOf: ({ order_id }) => ({ id: order_id }),
    },
    { name: "the health", page: "health", inputOf: () => ({}) },
  ]
}

function toRows(name, [small, large], goal = { most: 100 }) {
  return [
    {
      figure: name,
      value: median(large),
      spread: spread(large),
      unit: "ms",
      goal,
    },
    {
      figure: "  against the small store",
      value: median(ratios(large, small)),
      spread: spread(ratios(large, small)),
      unit: "times",
      goal: { most: 1.5 },
    },
  ]
}
