const DAY_MS = 86_400_000

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
const SORTS = ["abandoned_at", "last_activity_at", "value", "email"]

/**
 * Every page of the dashboard in a large store and a small one in turns: the
 * list of carts by each filter, order and search, from either end.
 */
export default {
  name: "pages",
  sizes: {
    large: [1_000_000, 100_000],
    small: [10_000, 10_000],
    times: [9, 7],
  },

  async run(bench, sizes) {
    const sides = [
      await prepare(bench, sizes.small),
      await prepare(bench, sizes.large),
    ]
    const rows = []
    for (const { name, page, inputOf } of views()) {
      bench.note(name)
      const took = []
      for (const { worker, facts } of sides) {
        took.push(
          await worker.run("time-page", {
            ...{ page, input: inputOf(facts), times: sizes.times },
          })
        )
      }
      rows.push(...toRows(name, took))
    }
    return rows
  },
}

/** The list's rows are made before anything is measured, as ticks do. */
async function prepare(bench, size) {
  const database = await bench.history(size)
  const worker = await bench.worker(database)
  bench.note(`listing ${size.toLocaleString("en-US")} carts`)
  while (await hasChanges(database)) {
    await worker.run("tick")
  }
  await database.settle()
  const [ids] = await database.sql(
    `SELECT enrollment.cart_id, enrollment.contact_id, recovery.order_id
       FROM recovery_recovery AS recovery
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = recovery.enrollment_id
      LIMIT 1`
  )
  return { worker, facts: { ...ids, periodMs: periodOf(size) } }
}

async function hasChanges({ sql }) {
  const rows = await sql("SELECT FROM recovery_cart_change LIMIT 1")
  return rows.length > 0
}

/** As many carts in either store: an overview reads those of its period. */
function periodOf(size) {
  return (300 * DAY_MS * 10_000) / size
}

function views() {
  const list = (name, input) => ({
    name: `the list, ${name}`,
    page: "list",
    inputOf: () => input,
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
    list("an address", { q: "person-7777@example.com" }),
    list("what all have", { q: "example" }),
    list("what some have", { q: "n-77" }),
    list("what none has", { q: "nobody-has-this" }),
    list("two letters", { q: "pe" }),
    list("what all have, by value, its last page", {
      ...{ q: "example", order: "value", before: "last" },
    }),
    list("what all have, of few", { q: "example", status: "in_sequence" }),
    list("a cart's id", { q: "cart_000000000017" }),
    {
      name: "a cart",
      page: "cart",
      inputOf: ({ cart_id }) => ({ id: cart_id }),
    },
    {
      name: "the overview, of as many carts",
      page: "overview",
      inputOf: ({ periodMs }) => {
        const to = Date.now() - 10 * DAY_MS
        return { from: to - periodMs, to }
      },
    },
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

function toRows(name, [small, large]) {
  return [
    {
      figure: name,
      value: large,
      unit: "ms",
      goal: { most: 100 },
    },
    {
      figure: "  against the small store",
      value: large / small,
      unit: "times",
      goal: { most: 1.5 },
    },
  ]
}
