import { isTime } from "./is-time"

describe("a moment of a database", () => {
  it.each([
    "2026-03-27 10:00:00.123456+00",
    "2026-03-27T10:00:00.000Z",
    "2028-02-29 23:59:59+05:30",
  ])("may be %s", (text) => {
    expect(isTime(text)).toBe(true)
  })

  it.each([
    "2026-02-30 10:00:00+00",
    "2026-04-31T10:00:00Z",
    "0000-01-01T10:00:00Z",
    "2026-03-27T25:00:00Z",
    "2026-03-27",
    "now",
    "",
  ])("is not %j", (text) => {
    expect(isTime(text)).toBe(false)
  })
})
