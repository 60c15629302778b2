import http from "node:http"
import type { AddressInfo } from "node:net"

import { GiveWay } from "./give-way"

/** Works without a pause of its own for so long; how much of it was rest. */
async function workFor(ms: number): Promise<number> {
  const work = new GiveWay().enter()
  const until = performance.now() + ms
  let rested = 0
  while (performance.now() < until) {
    const pause = work.pause()
    if (pause) {
      const begun = performance.now()
      await pause
      rested += performance.now() - begun
    }
  }
  work.leave()
  return rested / ms
}

describe("work beside requests", () => {
  it("takes the process while nobody asks for anything", async () => {
    expect(await workFor(200)).toBeLessThan(0.5)
  })

  it("leaves nearly all of it to a request that is under way", async () => {
    const server = http.createServer((_req, res) => {
      setTimeout(() => res.end("done"), 700)
    })
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
    const { port } = server.address() as AddressInfo
    const resting = workFor(600)
    const answered = new Promise<void>((done) =>
      http.get({ port, host: "127.0.0.1", agent: false }, (res) =>
        res.resume().once("end", done)
      )
    )
    expect(await resting).toBeGreaterThan(0.6)
    await answered
    server.close()
  })
})
