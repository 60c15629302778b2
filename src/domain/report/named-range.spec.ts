import { daysOfRange } from "./named-range"

describe("a period that has a name", () => {
  it.each([
    ["7d", "2028-03-05", "2028-02-28", "2028-03-05"],
    ["30d", "2026-11-30", "2026-11-01", "2026-11-30"],
    ["90d", "2026-01-01", "2025-10-04", "2026-01-01"],
    ["this_month", "2026-11-30", "2026-11-01", "2026-11-30"],
    ["this_month", "2026-11-01", "2026-11-01", "2026-11-01"],
    ["last_month", "2028-03-31", "2028-02-01", "2028-02-29"],
    ["last_month", "2026-01-15", "2025-12-01", "2025-12-31"],
  ] as const)("%s on %s is from %s to %s", (range, today, from, to) => {
    expect(daysOfRange(range, today)).toEqual({ from, to })
  })
})
