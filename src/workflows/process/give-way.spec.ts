import { channel } from "node:diagnostics_channel"

import { GiveWay } from "./give-way"

const begins = (request: object) =>
  channel("http.server.request.start").publish({ request })
const ends = (request: object) =>
  channel("http.server.response.finish").publish({ request })

describe("work beside requests", () => {
  let work: ReturnType<GiveWay["enter"]>

  beforeEach(() => {
    jest.useFakeTimers()
    work = new GiveWay().enter()
  })

  afterEach(() => {
    work.leave()
    jest.useRealTimers()
  })

  /** Works for so long, then asks; for how long it has to rest. */
  async function restAfter(ms: number): Promise<number | null> {
    jest.advanceTimersByTime(ms)
    const pause = work.pause()
    if (!pause) {
      return null
    }
    let isOver = false
    void pause.then(() => (isOver = true))
    for (let rested = 0; ; rested += 1) {
      await jest.advanceTimersByTimeAsync(rested ? 1 : 0)
      if (isOver) {
        return rested
      }
    }
  }

  it("takes the process while nobody asks for anything, but for a turn of others", async () => {
    expect(await restAfter(3)).toBeNull()
    expect(await restAfter(1)).toBe(0)
    expect(await restAfter(3)).toBeNull()
  })

  it("leaves nearly all of it to a request that is under way", async () => {
    begins({})
    expect(await restAfter(0.5)).toBeNull()
    expect(await restAfter(0.5)).toBe(40)
    expect(await restAfter(1)).toBe(40)
  })

  it("thinks that another request follows soon", async () => {
    const request = {}
    begins(request)
    ends(request)
    expect(await restAfter(300)).toBe(40)
    expect(await restAfter(100)).toBe(0)
  })

  it("waits for no download, however long it takes", async () => {
    begins({})
    expect(await restAfter(4_999)).toBe(40)
    expect(await restAfter(4)).toBe(0)
  })

  it("hears of nothing after it has left", async () => {
    work.leave()
    const later = new GiveWay().enter()
    later.leave()
    begins({})
    work = new GiveWay().enter()
    expect(await restAfter(4)).toBe(0)
  })
})
