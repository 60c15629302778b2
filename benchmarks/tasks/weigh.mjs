const EVERY_MS = 20

let watched = null

/** Begins to watch this process's memory, or answers what it was since. */
export default async function weigh(_app, { begin }) {
  if (begin) {
    globalThis.gc()
    globalThis.gc()
    const idle = process.memoryUsage().rss
    watched = { idle, most: idle }
    watched.timer = setInterval(() => {
      watched.most = Math.max(watched.most, process.memoryUsage().rss)
    }, EVERY_MS)
    return null
  }
  clearInterval(watched.timer)
  return { idle: watched.idle, most: watched.most }
}
