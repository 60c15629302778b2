import { zoneOfCart } from "./zone-of-cart"

const at = new Date("2026-06-10T12:00:00Z")
const zone = (
  country: string | null,
  province: string | null,
  locale: string | null
) => zoneOfCart({ country_code: country, province, locale }, at)

describe("zoneOfCart", () => {
  it("is the address's, then the language's country's, else unknown", () => {
    expect(zone("jp", null, "de-AT")).toBe("Asia/Tokyo")
    expect(zone(null, null, "de-AT")).toBe("Europe/Vienna")
    expect(zone(null, null, "de")).toBeNull()
    expect(zone("us", null, "de")).toBeNull()
    expect(zone("us", "MA", null)).toBe("America/New_York")
  })
})
