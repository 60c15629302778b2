import { fromPicked, toPicked } from "./calendar-day"
import { checkDays } from "./check-days"

describe("days of a calendar", () => {
  it.each([
    ["2026-11-01", "2026-11-30", null],
    ["2026-11-30", "2026-11-30", null],
    [null, "2026-11-30", "missing"],
    ["2026-11-01", null, "missing"],
    ["2026-11-02", "2026-11-01", "order"],
    ["2026-11-30", "2026-12-01", "future"],
    ["0026-11-01", "2026-11-30", "old"],
    ["2025-10-27", "2026-11-30", null],
    ["2025-10-26", "2026-11-30", "long"],
  ])("from %s to %s: %s", (from, to, fault) => {
    expect(checkDays(from, to, "2026-11-30")).toBe(fault)
  })

  it("are the same after they were picked", () => {
    for (const day of ["2026-03-29", "2026-10-25", "2028-02-29"]) {
      expect(fromPicked(toPicked(day))).toBe(day)
    }
  })
})
