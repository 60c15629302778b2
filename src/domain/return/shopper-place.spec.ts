import { shopperPlace } from "./shopper-place"

const place = (over: Partial<Parameters<typeof shopperPlace>[0]> = {}) =>
  shopperPlace({
    addressCountry: null,
    regionCountries: ["fr", "de"],
    storeCountry: undefined,
    locale: "de-DE",
    defaultLocale: "en",
    ...over,
  })

describe("where a shopper is, for the shop's addresses", () => {
  it("is where the cart is delivered to", () => {
    expect(place({ addressCountry: "FR", storeCountry: "de" })).toEqual({
      country: "fr",
      locale: "de-DE",
    })
  })

  it("is the store's own country, where the cart's region has it", () => {
    expect(place({ storeCountry: "fr" }).country).toBe("fr")
    expect(place({ storeCountry: "us" }).country).toBe("de")
  })

  it("is the same country of the region however it is sorted", () => {
    expect(place().country).toBe("de")
    expect(place({ regionCountries: ["de", "fr"] }).country).toBe("de")
  })

  it("is the store's own country where the region is gone, or nowhere", () => {
    const regionCountries: string[] = []
    expect(place({ regionCountries, storeCountry: "us" }).country).toBe("us")
    expect(place({ regionCountries }).country).toBeNull()
  })

  it.each(["../x", "de/x", "", "javascript:", "d", "de-DE?x=1"])(
    "does not believe a locale like %j",
    (locale) => {
      expect(place({ locale }).locale).toBe("en")
    }
  )

  it.each(["..", "deu", "d/"])("does not believe a country like %j", (code) => {
    expect(place({ addressCountry: code }).country).toBe("de")
  })
})
