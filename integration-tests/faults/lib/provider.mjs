import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"

const SERVER = path.join(import.meta.dirname, "..", "provider", "server.mjs")

/** Starts the provider's process. */
export async function startProvider(file) {
  const child = fork(SERVER, [file], { execArgv: [] })
  const [port] = await once(child, "message")
  const url = `http://127.0.0.1:${port}/`
  return {
    url,
    async behave(behavior) {
      await fetch(url, { method: "PUT", body: JSON.stringify(behavior) })
    },
    /** What it accepted so far; see `Book`. */
    async book() {
      const book = await (await fetch(url)).json()
      return { ...book, accepted: new Map(Object.entries(book.accepted)) }
    },
    close: () => child.disconnect(),
  }
}
