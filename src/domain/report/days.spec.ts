import * as fc from "fast-check"

import { dayOf, daysBetween, isDay, shiftDay } from "./days"

describe("calendar days", () => {
  it("come one after the other, over months, leap years and clock changes", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toEqual([
      "2028-02-28",
      "2028-02-29",
      "2028-03-01",
    ])
    expect(daysBetween("2026-03-29", "2026-03-29")).toEqual(["2026-03-29"])
    expect(daysBetween("2026-03-30", "2026-03-29")).toEqual([])
    expect(dayOf(new Date("2026-03-28T23:30:00Z"), "Europe/Berlin")).toBe(
      "2026-03-29"
    )
  })

  it("are those that there are", () => {
    expect(["2028-02-29", "2026-12-31", "0001-01-01"].map(isDay)).toEqual([
      true,
      true,
      true,
    ])
    for (const text of [
      ...["2026-02-30", "2026-02-29", "2026-04-31", "2026-13-01", "0000-01-01"],
      ...["2026-1-1", "2026-01-01T00:00:00Z", "20260101", "yesterday", ""],
    ]) {
      expect([text, isDay(text)]).toEqual([text, false])
    }
  })

  it("shifted there and back are the same, and as far as was said", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("2000-01-01"),
          max: new Date("2100-01-01"),
          noInvalidDate: true,
        }),
        fc.integer({ min: 0, max: 800 }),
        (date, days) => {
          const day = date.toISOString().slice(0, 10)
          const later = shiftDay(day, days)
          expect(shiftDay(later, -days)).toBe(day)
          expect(daysBetween(day, later)).toHaveLength(days + 1)
        }
      )
    )
  })
})
