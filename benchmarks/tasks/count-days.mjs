/** Counts every day of the dashboard anew, for rows that were seeded past the
 *  triggers; answers how many there were, and how long all of them took. */
export default async function countDays({ container, source }) {
  const recovery = container.resolve("recovery")
  const { countDays: count } = source("workflows/report/keep-report")
  const { noteAllReportDays } = source(
    "modules/recovery/queries/report/report-days"
  )
  const { timeZone } = recovery.options
  const { TimeBox } = source("workflows/process/time-box")
  const started = performance.now()
  await recovery.transaction((db) => noteAllReportDays(db, { timeZone }))
  let days = 0
  for (let counted = -1; counted !== 0; days += counted) {
    counted = await count(recovery, new TimeBox(60_000))
  }
  return { days, ms: performance.now() - started }
}
