import { Pace } from "./pace"
import { TimeBox } from "./time-box"

/** The table's row, in memory: what all workers share. */
function sharedPace() {
  let nextAt = 0
  return async (spanMs: number) => {
    const first = Math.max(nextAt, performance.now())
    nextAt = first + spanMs
    return first - performance.now()
  }
}

/** When each of so many workers, who always want to send, was let. */
async function sendFor(ms: number, perSecond: number, workers: number) {
  const reserve = sharedPace()
  const box = new TimeBox(ms)
  const sent: number[] = []
  const work = async (pace: Pace) => {
    while (await pace.permit(box)) {
      sent.push(performance.now())
    }
  }
  const all = Promise.all(
    Array.from({ length: workers }, () => new Pace(perSecond, reserve)).flatMap(
      (pace) => [work(pace), work(pace), work(pace)]
    )
  )
  for (let passed = 0; passed <= ms; passed += 5) {
    await jest.advanceTimersByTimeAsync(5)
  }
  await all
  return sent.sort((a, b) => a - b)
}

const mostInASecond = (sent: number[]) =>
  Math.max(
    ...sent.map(
      (at, i) => sent.filter((t, j) => j >= i && t < at + 1000).length
    )
  )

describe("a channel's pace", () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it.each([
    [50, 1],
    [50, 4],
    [14, 2],
    [200, 3],
    [2, 2],
  ])("of %d a second is kept, and used, by %d workers", async (rate, n) => {
    const sent = await sendFor(10_000, rate, n)
    expect(mostInASecond(sent)).toBeLessThanOrEqual(rate + 1)
    expect(sent.length).toBeGreaterThanOrEqual(10 * rate * 0.98 - n)
    expect(sent.length).toBeLessThanOrEqual(10 * rate + 1)
  })

  it("does not make up in a burst for what was not used", async () => {
    const pace = new Pace(10, sharedPace())
    await pace.permit(new TimeBox(100))
    await jest.advanceTimersByTimeAsync(5_000)
    const box = new TimeBox(1_000)
    let sent = 0
    const all = (async () => {
      while (await pace.permit(box)) {
        sent += 1
      }
    })()
    await jest.advanceTimersByTimeAsync(1_100)
    await all
    expect(sent).toBeLessThanOrEqual(11)
  })

  it("gives up when the next permit comes after the time", async () => {
    const pace = new Pace(0.1, sharedPace())
    expect(await pace.permit(new TimeBox(100))).toBe(true)
    expect(await pace.permit(new TimeBox(100))).toBe(false)
  })

  it("fails when permits cannot be reserved", async () => {
    const pace = new Pace(5, async () => {
      throw new Error("database gone")
    })
    await expect(pace.permit(new TimeBox(100))).rejects.toThrow("gone")
  })
})
