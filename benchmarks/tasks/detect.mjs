/** Ticks at one `now` until no quiet cart is left: how many, and how long. */
export default async function detect({ container, source }, { now }) {
  const { runTickWorkflow } = source("workflows")
  const input = { now: new Date(now) }
  const started = performance.now()
  let count = 0
  let found
  do {
    const { result } = await runTickWorkflow(container).run({ input })
    found = result.abandoned
    count += found
  } while (found > 0)
  return { ms: performance.now() - started, count }
}
