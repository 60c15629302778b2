import { deadlineText } from "./deadline-text"

const AT = new Date("2026-11-27T02:09:00Z")

const tell = (
  locale: string,
  country: string | null,
  province: string | null = null
) =>
  deadlineText({
    at: AT,
    locale,
    country,
    province,
    shopTimeZone: "Europe/Berlin",
  }).replace(/\s/g, " ")

describe("a deadline", () => {
  it.each([
    ["en-US", "us", "MA", "Thursday, November 26 at 9:09 PM EST"],
    ["en-GB", "gb", null, "Friday 27 November at 02:09 GMT"],
    ["de", "de", null, "Freitag, 27. November um 03:09 MEZ"],
    [
      "en-US",
      "jp",
      null,
      "Friday, November 27 at 11:09 AM Japan Standard Time",
    ],
  ])("in %s for %s %s is told by their clocks", (locale, country, p, text) => {
    expect(tell(locale, country, p)).toBe(text)
  })

  it.each([
    ["en-US", "us"],
    ["en-US", null],
  ])("in %s for %s is told by the shop's, with its name", (locale, country) => {
    expect(tell(locale, country)).toBe(
      "Friday, November 27 at 3:09 AM Central European Standard Time"
    )
  })

  it("has the zone's name in the reader's language", () => {
    expect(tell("de", null)).toMatch(/03:09 Mitteleuropäische Normalzeit$/)
  })

  it("that is no date says nothing", () => {
    expect(
      deadlineText({
        at: new Date(NaN),
        locale: "en",
        country: "de",
        province: null,
        shopTimeZone: "UTC",
      })
    ).toBe("")
  })
})
