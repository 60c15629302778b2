import { phrasesFor } from "./index"

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

  it("are complete in every language", () => {
    const en = Object.keys(phrasesFor("en").phrases).sort()
    expect(Object.keys(phrasesFor("de").phrases).sort()).toEqual(en)
  })
})
