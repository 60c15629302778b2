import { hasPhrases, phrasesFor, preferencePhrasesFor } from "./index"
import type { PhraseBook } from "./phrases"
import { fillPhrase } from "./phrases"

const { phrases: en } = phrasesFor("en")
const OWN: PhraseBook = {
  fr: { ...en, quantity: "Quantité" },
  "de-AT": { ...en, quantity: "Anzahl" },
}

describe("the words of the frame", () => {
  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["de_CH", "de"],
    ["en-GB", "en"],
    ["fi", "en"],
    ["", "en"],
  ])("for the locale %j are in %s", (locale, language) => {
    expect(phrasesFor(locale).language).toBe(language)
  })

  it.each([
    ["fr-CA", "Quantité"],
    ["de-AT", "Anzahl"],
    ["de-CH", "Menge"],
    ["fi", "Quantity"],
  ])("for %s may be an operator's own", (locale, quantity) => {
    expect(phrasesFor(locale, OWN).phrases.quantity).toBe(quantity)
  })

  it("are the fallback's where nobody wrote the language's", () => {
    expect(phrasesFor("fi", OWN, "fr").language).toBe("fr")
    expect(phrasesFor("fi", OWN, "sv").language).toBe("en")
  })

  it("are known to be there or not", () => {
    expect(hasPhrases("fr-CA", OWN)).toBe(true)
    expect(hasPhrases("fr-CA")).toBe(false)
    expect(hasPhrases("ar", OWN)).toBe(false)
  })

  it("of the page of preferences are another language's where one has none", () => {
    const { preferences: _, ...bare } = en
    const fr = { ...bare, page_to_shop: "Vers la boutique" }
    expect(preferencePhrasesFor("fr", { fr }, "de").language).toBe("de")
    expect(preferencePhrasesFor("fr", OWN).language).toBe("fr")
  })

  it("are complete in every language", () => {
    const names = Object.keys(en).sort()
    expect(Object.keys(phrasesFor("de").phrases).sort()).toEqual(names)
  })
})

describe("a phrase", () => {
  it("is filled in once, whatever it is filled with", () => {
    expect(fillPhrase("a {x} b {y}", { x: "{y} $&", y: 2 })).toBe(
      "a {y} $& b 2"
    )
  })
})
