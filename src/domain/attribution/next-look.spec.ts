import { nextLook } from "./next-look"

const HOUR = 3_600_000
const placed = new Date(Date.UTC(2026, 0, 1))
const after = (hours: number) => new Date(placed.getTime() + hours * HOUR)

describe("the next look at an order", () => {
  it("comes soon while it is young, and ever more rarely", () => {
    const pauses = [0, 24, 7 * 24, 60 * 24].map(
      (hours) =>
        nextLook(placed, after(hours))!.getTime() - after(hours).getTime()
    )
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(pauses[0]).toBeLessThanOrEqual(HOUR)
    expect(pauses.at(-1)).toBeLessThanOrEqual(48 * HOUR)
  })

  it("comes for 90 days, longer than anything is returned or credited", () => {
    expect(nextLook(placed, after(89 * 24))).not.toBeNull()
    expect(nextLook(placed, after(91 * 24))).toBeNull()
  })
})
