import drain from "./drain.mjs"

const EVERY_MS = 1000

/** Drains, and weighs this process every second, each time after collection. */
export default async function drainAndWeigh(app, args) {
  const samples = []
  const timer = setInterval(() => {
    globalThis.gc()
    const { heapUsed, rss } = process.memoryUsage()
    samples.push({ heap: heapUsed, rss })
  }, EVERY_MS)
  const drained = await drain(app, args)
  clearInterval(timer)
  return { ...drained, samples }
}
