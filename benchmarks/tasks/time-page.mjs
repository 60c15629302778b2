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
  overview: ({ recovery, source }, { from, to }) =>
    source("workflows/report/build-report").buildReport(recovery, {
      from: new Date(from).toISOString().slice(0, 10),
      to: new Date(to).toISOString().slice(0, 10),
    }),
  cause: async ({ recovery, source }) => {
    const sums = await source("workflows/report/keep-cause").readCauseSums(
      recovery,
      { days: { from: null, to: null }, now: new Date() }
    )
    return source("workflows/report/tell-cause").tellCause(recovery, sums)
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
