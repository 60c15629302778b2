import { fileURLToPath } from "node:url"

const PROVIDER = fileURLToPath(
  new URL("../providers/accepting.cjs", import.meta.url)
)

/** What the provider in this process has accepted so far. */
export function accepted({ require }) {
  return require(PROVIDER).accepted
}

/** Runs `work`: the milliseconds it took and the messages it sent. */
export async function timeAccepted(app, work) {
  const before = accepted(app).count
  const started = performance.now()
  await work()
  const ms = performance.now() - started
  return { ms, count: accepted(app).count - before }
}
