import { median } from "../lib/stats.mjs"

/** What each page of the dashboard, and each widget, asks for. */
const PAGES = {
  list: ({ recovery, source }, input) =>
    source("workflows/report/list-carts").listCarts(recovery, {
      order: "-abandoned_at",
      limit: 20,
      ...input,
    }),
  cart: ({ container, source }, { id }) =>
    source("workflows/report/retrieve-cart").retrieveCart(container, id),
  overview: async ({ recovery, source }, { from, to }) => {
    const { buildReport } = source("workflows/report/build-report")
    const report = await buildReport(recovery, {
      from: new Date(from).toISOString().slice(0, 10),
      to: new Date(to).toISOString().slice(0, 10),
    })
    requireSome(report.funnel.recovered, "recovered carts in the overview")
  },
  cause: async ({ recovery, source }) => {
    const sums = await source("workflows/report/keep-cause").readCauseSums(
      recovery,
      { days: { from: null, to: null }, now: new Date() }
    )
    const { tellCause } = source("workflows/report/tell-cause")
    const { people } = tellCause(recovery, sums)
    requireSome(people.treated * people.holdout, "people in both arms")
  },
  sequences: ({ recovery, source }) =>
    source("workflows/sequence/list-sequences").listSequences(recovery),
  problems: ({ recovery, source }) =>
    recovery.read((db) => {
      const query = source(
        "modules/recovery/queries/report/list-problem-touches"
      )
      const now = new Date()
      return Promise.all([
        query.listProblemTouches(db, { now, limit: 20, offset: 0 }),
        query.countProblemTouches(db, now),
      ])
    }),
  customer: ({ recovery, source }, { id }) =>
    recovery.read((db) =>
      source(
        "modules/recovery/queries/report/list-contact-touches"
      ).listContactTouches(db, { contact_id: id, limit: 50 })
    ),
  order: ({ recovery, source }, { id }) =>
    recovery.read((db) =>
      source(
        "modules/recovery/queries/report/find-order-recovery"
      ).findOrderRecovery(db, id)
    ),
  health: ({ container, source }) =>
    source("workflows/alert/check-health").checkHealth(container, new Date()),
}

/** A page of nothing is fast, and says nothing. */
function requireSome(count, what) {
  if (!count) {
    throw new Error(`the seeded store has no ${what}: nothing is measured`)
  }
}

/** The median of so many calls of a page, in milliseconds. */
export default async function timePage(app, { page, input = {}, times }) {
  const { container } = app
  const tools = { ...app, recovery: container.resolve("recovery") }
  const taken = []
  for (let i = 0; i <= times; i++) {
    const started = performance.now()
    await PAGES[page](tools, input)
    if (i) {
      taken.push(performance.now() - started)
    }
  }
  return median(taken)
}
