/** Counts every day of the dashboard that is not counted yet; answers how many
 *  there were, and how long the longest and all of them took. */
export default async function countDays({ container, source }) {
  const recovery = container.resolve("recovery")
  const { countDays: count, followZone } = source(
    "workflows/report/keep-report"
  )
  const { TimeBox } = source("workflows/process/time-box")
  const started = performance.now()
  await followZone(recovery)
  let days = 0
  for (let counted = -1; counted !== 0; days += counted) {
    counted = await count(recovery, new TimeBox(60_000))
  }
  return { days, ms: performance.now() - started }
}
