import fc from "fast-check"

import { isQuiet, LONGEST_QUIET, minutesOfDay, quietUntil } from "./quiet-hours"

const night = { from: 21 * 60, to: 8 * 60 }
const until = (at: string, timeZone: string, hours = night) =>
  quietUntil(new Date(at), hours, timeZone).toISOString()

describe("quiet hours", () => {
  it("are over at once by day", () => {
    expect(until("2026-06-10T12:00:30.5Z", "Europe/Berlin")).toBe(
      "2026-06-10T12:00:30.500Z"
    )
  })

  it.each([
    // In winter, in summer, and before and after midnight.
    ["2026-01-10T22:00:00Z", "Europe/Berlin", "2026-01-11T07:00:00.000Z"],
    ["2026-06-10T19:00:00Z", "Europe/Berlin", "2026-06-11T06:00:00.000Z"],
    ["2026-06-11T05:59:59Z", "Europe/Berlin", "2026-06-11T06:00:00.000Z"],
    ["2026-06-10T18:59:59Z", "Europe/Berlin", "2026-06-10T18:59:59.000Z"],
    // The night in which the clocks go forward has one hour less, by the
    // instant at which 8:00 comes; the other one has one more.
    ["2026-03-28T21:00:00Z", "Europe/Berlin", "2026-03-29T06:00:00.000Z"],
    ["2026-10-24T20:00:00Z", "Europe/Berlin", "2026-10-25T07:00:00.000Z"],
    ["2026-03-08T03:00:00Z", "America/New_York", "2026-03-08T12:00:00.000Z"],
    ["2026-11-01T02:00:00Z", "America/New_York", "2026-11-01T13:00:00.000Z"],
    // Half an hour forward, on the other side of the year.
    ["2026-10-03T12:00:00Z", "Australia/Lord_Howe", "2026-10-03T21:00:00.000Z"],
    ["2026-04-04T12:00:00Z", "Australia/Lord_Howe", "2026-04-04T21:30:00.000Z"],
    ["2026-06-10T18:00:00Z", "Asia/Kathmandu", "2026-06-11T02:15:00.000Z"],
  ])("from %s in %s last until %s", (at, zone, end) => {
    expect(until(at, zone)).toBe(end)
  })

  it("end where the clock skips their end", () => {
    // 2:30 is no time of that night: 2:00 is 3:00.
    const hours = { from: 60, to: 150 }
    expect(until("2026-03-29T00:30:00Z", "Europe/Berlin", hours)).toBe(
      "2026-03-29T01:00:00.000Z"
    )
  })

  it("always end within a day and the longest step of a clock, in an hour that is not quiet, and not before", () => {
    const zones = [
      "Europe/Berlin",
      "America/New_York",
      "Australia/Lord_Howe",
      "Pacific/Apia",
    ]
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("2025-01-01"),
          max: new Date("2028-01-01"),
          noInvalidDate: true,
        }),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: LONGEST_QUIET }),
        (at, zone, from, length) => {
          const hours = { from, to: (from + length) % 1440 }
          const end = quietUntil(at, hours, zone)
          expect(end.getTime()).toBeGreaterThanOrEqual(at.getTime())
          expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(
            26 * 3_600_000
          )
          expect(isQuiet(end, hours, zone)).toBe(false)
          if (end > at) {
            // Nothing was passed over.
            const before = new Date(end.getTime() - 60_000)
            expect(before < at || isQuiet(before, hours, zone)).toBe(true)
          }
        }
      ),
      { numRuns: 300 }
    )
  })

  it("are written as a clock shows them", () => {
    expect(minutesOfDay("21:30")).toBe(1290)
    expect(minutesOfDay("00:00")).toBe(0)
    for (const wrong of ["24:00", "9:00", "12:60", "", "noon"]) {
      expect(minutesOfDay(wrong)).toBeNull()
    }
  })
})
