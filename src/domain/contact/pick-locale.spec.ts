import { matchLocale, pickLocale } from "./pick-locale"

const RULES = { default: "en", byCountry: { de: "de" } }

describe("locale", () => {
  it("is the cart's own when it has one", () => {
    expect(pickLocale({ locale: "fr-CA", country_code: "de" }, RULES)).toBe(
      "fr-CA"
    )
  })

  it("follows the country, in any case of letters", () => {
    expect(pickLocale({ locale: null, country_code: "DE" }, RULES)).toBe("de")
  })

  it("is the store's default for everyone else", () => {
    expect(pickLocale({ locale: null, country_code: null }, RULES)).toBe("en")
  })

  it.each([
    ["de-AT", ["en", "de"], "de"],
    ["DE", ["en", "de"], "de"],
    ["fr", ["en", "de"], "en"],
    ["fr", ["de"], "de"],
    ["pt-BR", ["pt-PT", "en"], "pt-PT"],
    ["de_AT", ["de", "de-AT"], "de-AT"],
    ["de-CH", ["de-AT", "de"], "de"],
    ["de-CH", ["en", "de-AT"], "de-AT"],
    ["zh-TW", ["zh-CN", "en"], "en"],
    ["zh-TW", ["zh-CN", "zh-Hant", "en"], "zh-Hant"],
    ["iw", ["he", "en"], "he"],
    ["?", ["de", "en"], "en"],
  ])("%s of %j is %s", (wanted, available, found) => {
    expect(matchLocale(wanted, available, "en")).toBe(found)
  })

  it("is nothing where there is nothing", () => {
    expect(matchLocale("en", [], "en")).toBeUndefined()
  })
})
