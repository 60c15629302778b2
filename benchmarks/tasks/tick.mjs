/** One tick; answers how many milliseconds it took. */
export default async function tick({ container, source }, { now }) {
  const { runTickWorkflow } = source("workflows")
  const input = { now: new Date(now ?? Date.now()) }
  const started = performance.now()
  await runTickWorkflow(container).run({ input })
  return performance.now() - started
}
