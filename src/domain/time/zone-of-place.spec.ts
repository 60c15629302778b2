import fc from "fast-check"
import { zoneOfPlace } from "./zone-of-place"

const WINTER = new Date("2026-01-16T16:00:00Z")
const SUMMER = new Date("2026-07-16T16:00:00Z")

const zone = (country: string | null, province: string | null = null) =>
  zoneOfPlace({ country, province }, WINTER)

describe("a person's time zone", () => {
  it.each([
    ["de", "Europe/Berlin"],
    ["AT", "Europe/Vienna"],
    ["gb", "Europe/London"],
    ["jp", "Asia/Tokyo"],
    ["cn", "Asia/Shanghai"],
  ])("is the country's where all of it has one: %s", (country, name) => {
    expect(zone(country)).toBe(name)
  })

  it.each(["us", "ca", "au", "es", "br", "", "xx", "germany", "d", null])(
    "is not guessed for %j alone",
    (country) => expect(zone(country)).toBeNull()
  )

  it.each([
    ["us", "MA", "America/New_York"],
    ["us", "us-ma", "America/New_York"],
    ["US", "Massachusetts", "America/New_York"],
    ["us", " new york ", "America/New_York"],
    ["us", "CA", "America/Los_Angeles"],
    ["us", "HI", "Pacific/Honolulu"],
    ["ca", "Québec", null],
    ["ca", "AB", "America/Edmonton"],
    ["au", "VIC", "Australia/Melbourne"],
    ["au", "NT", "Australia/Darwin"],
    ["us", "TX", null],
    ["us", "FL", null],
    ["ca", "ON", null],
    ["au", "NSW", null],
    ["us", "constructor", null],
    ["de", "MA", "Europe/Berlin"],
  ])("in %s, %s is %s", (country, province, name) => {
    expect(zone(country, province)).toBe(name)
  })

  it("is known in the part of a year in which all its clocks agree", () => {
    const arizona = { country: "us", province: "az" }
    expect(zoneOfPlace(arizona, WINTER)).toBe("America/Phoenix")
    expect(zoneOfPlace(arizona, SUMMER)).toBeNull()
  })

  it("is unknown at no time and in no place", () => {
    expect(
      zoneOfPlace({ country: "de", province: null }, new Date(NaN))
    ).toBeNull()
    fc.assert(
      fc.property(fc.string(), fc.string(), (country, province) => {
        const name = zoneOfPlace({ country, province }, WINTER)
        expect(name === null || name.includes("/")).toBe(true)
      })
    )
  })
})
