import { once } from "node:events"
import net from "node:net"

/** A road between the workers and PostgreSQL that can be dug up. */
export async function startTcpProxy({ host, port }) {
  const pairs = new Set()
  const server = net.createServer((near) => {
    const far = net.connect({ host, port })
    const pair = { near, far, dark: false }
    pairs.add(pair)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      from.setNoDelay(true)
      from.on("data", (data) => pair.dark || to.write(data))
      from.on("error", () => {})
      from.on("close", () => {
        if (!pair.dark) {
          to.destroy()
          pairs.delete(pair)
        }
      })
    }
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const close = (pair) => {
    pair.near.destroy()
    pair.far.destroy()
    pairs.delete(pair)
  }
  return {
    port: server.address().port,
    /** Ends every connection there is; answers how many. */
    drop() {
      const all = [...pairs]
      all.forEach(close)
      return all.length
    },
    /**
     * These connections stay open on both sides, and nothing comes through
     * any more; others and new ones work. Answers how many.
     */
    blackhole(which) {
      const some = [...pairs].filter(which)
      some.forEach((pair) => {
        pair.dark = true
      })
      return some.length
    },
    /** PostgreSQL ends the silent connections, the workers hear nothing. */
    giveUpFarSide() {
      pairs.forEach((pair) => pair.dark && pair.far.destroy())
    },
    /** The workers' own systems end them, too. */
    giveUpNearSide() {
      pairs.forEach((pair) => pair.dark && close(pair))
    },
    async close() {
      ;[...pairs].forEach(close)
      server.close()
      await once(server, "close")
    },
  }
}
