import fc from "fast-check"

import { calendarDays } from "./calendar-days"

describe("calendar days of a period", () => {
  it("are those that it touches", () => {
    expect(
      calendarDays(
        new Date("2026-03-01T22:00:00Z"),
        new Date("2026-03-03T00:00:00Z"),
        "UTC"
      )
    ).toEqual(["2026-03-01", "2026-03-02"])
  })

  it("are those of the time zone", () => {
    expect(
      calendarDays(
        new Date("2026-03-01T23:30:00Z"),
        new Date("2026-03-01T23:45:00Z"),
        "Europe/Berlin"
      )
    ).toEqual(["2026-03-02"])
  })

  it("come once each when clocks change", () => {
    // 2026-03-29 has 23 hours and 2026-10-25 has 25 in Berlin.
    for (const [from, to] of [
      ["2026-03-27T23:00:00Z", "2026-03-30T22:00:00Z"],
      ["2026-10-23T22:00:00Z", "2026-10-26T23:00:00Z"],
    ] as const) {
      const days = calendarDays(new Date(from), new Date(to), "Europe/Berlin")
      expect(days).toHaveLength(3)
      expect([...days].sort()).toEqual(days)
    }
  })

  it("are none for an empty period and never have a gap", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2e12 }),
        fc.integer({ min: 0, max: 40 * 86_400_000 }),
        (start, length) => {
          const days = calendarDays(
            new Date(start),
            new Date(start + length),
            "America/New_York"
          )
          const spread = days.length
            ? (Date.parse(days.at(-1)!) - Date.parse(days[0]!)) / 86_400_000 + 1
            : 0
          expect(days).toHaveLength(spread)
          expect(days.length === 0).toBe(length === 0)
        }
      )
    )
  })
})
