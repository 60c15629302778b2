import { formatPercent } from "./format-percent"

describe("a percentage", () => {
  it.each([
    [10, "en", "10%"],
    [10, "de", "10\u00a0%"],
    [12.5, "de", "12,5\u00a0%"],
    [NaN, "en", ""],
  ])("of %d in %s reads %j", (value, locale, text) => {
    expect(formatPercent(value, locale)).toBe(text)
  })
})
