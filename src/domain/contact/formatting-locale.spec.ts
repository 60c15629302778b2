import fc from "fast-check"
import { formattingLocale } from "./formatting-locale"

describe("the locale of prices and dates", () => {
  it.each([
    ["en", "en-GB", null, "en-GB"],
    ["en", "en_GB", null, "en-GB"],
    ["de", "de", "ch", "de-CH"],
    ["de", null, "CH", "de-CH"],
    ["en", null, "in", "en-IN"],
    ["en", "en-GB", "in", "en-GB"],
    ["en-US", "en-GB", null, "en-GB"],
    ["en-US", null, "gb", "en-GB"],
    ["en-US", null, null, "en-US"],
    ["en", "de-CH", null, "en-CH"],
    ["en", "fr", "fr", "en-FR"],
    ["en", null, null, "en"],
    ["zh", null, "tw", "zh-Hans-TW"],
    ["zh-Hant", null, "tw", "zh-Hant-TW"],
    ["ar-u-nu-latn", null, "eg", "ar-EG-u-nu-latn"],
    // A shopper chooses no calendar for us.
    ["en", "en-GB-u-ca-buddhist", null, "en-GB"],
    ["en", "not a locale", "not a country", "en"],
    ["", null, "de", "en-DE"],
  ])("of %s copy for %s in %s is %s", (copy, person, country, locale) => {
    expect(formattingLocale(copy, person, country)).toBe(locale)
  })

  it("keeps the copy's language and script, whatever a cart says", () => {
    const tag = fc.oneof(
      fc.constantFrom("en-GB", "zh-TW", "pa-PK", "sr-Latn-RS", "ar", "und"),
      fc.string()
    )
    const copy = fc.constantFrom("en", "de-AT", "zh", "sr", "pa", "ar")
    fc.assert(
      fc.property(copy, tag, tag, (from, person, country) => {
        const made = new Intl.Locale(formattingLocale(from, person, country))
        const base = new Intl.Locale(from)
        expect(made.language).toBe(base.language)
        expect(made.maximize().script).toBe(base.maximize().script)
      })
    )
  })
})
