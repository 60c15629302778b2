import { spreadMs } from "./spread"

const HOUR = 3_600_000

describe("touches that fell due together", () => {
  const waits = Array.from({ length: 6000 }, (_, i) => spreadMs(`t${i}`))

  it("wait between nothing and an hour, each as long every time", () => {
    expect(waits.every((ms) => ms > 0 && ms <= HOUR)).toBe(true)
    expect(spreadMs("t1")).toBe(spreadMs("t1"))
  })

  it("are spread evenly: no minute gets more than twice its share", () => {
    const perMinute = new Map<number, number>()
    for (const ms of waits) {
      const minute = Math.floor(ms / 60_000)
      perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1)
    }
    expect(Math.max(...perMinute.values())).toBeLessThan(200)
    expect(perMinute.size).toBeGreaterThanOrEqual(60)
  })
})
