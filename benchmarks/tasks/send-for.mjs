import { accepted } from "../lib/time-accepted.mjs"

/**
 * Ticks on end for so many seconds after the first message was accepted;
 * answers when each was, by a clock that all processes share.
 */
export default async function sendFor(app, { now, seconds }) {
  const { runTickWorkflow } = app.source("workflows")
  const provider = accepted(app)
  provider.times = []
  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  while (elapsed() < seconds + 2) {
    await runTickWorkflow(app.container).run({ input: { now: new Date(now) } })
  }
  return provider.times
}
