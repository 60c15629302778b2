import fc from "fast-check"

import { addMs, durationMs, latest, parseDuration } from "./duration"

describe("durations", () => {
  it.each([
    ["20s", 20_000],
    ["90m", 5_400_000],
    ["1h", 3_600_000],
    ["2d", 172_800_000],
  ])("reads %s", (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  it.each([
    "",
    "1",
    "h",
    "1 h",
    "1.5h",
    "-1h",
    "1H",
    "0m",
    "1w",
    "366d",
    "1h ",
  ])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeNull()
  })

  it("grows with the number, whatever the unit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom("s", "m", "h", "d"),
        (n, unit) => {
          expect(durationMs(`${n + 1}${unit}`)).toBeGreaterThan(
            durationMs(`${n}${unit}`)
          )
        }
      )
    )
  })

  it("names the text that is no duration", () => {
    expect(() => durationMs("soon")).toThrow(/"soon" is no duration/)
  })

  it("adds and compares instants", () => {
    const noon = new Date("2026-01-01T12:00:00Z")
    expect(addMs(noon, -60_000).toISOString()).toBe("2026-01-01T11:59:00.000Z")
    expect(latest(noon, addMs(noon, 1), addMs(noon, -1))).toEqual(
      addMs(noon, 1)
    )
  })
})
