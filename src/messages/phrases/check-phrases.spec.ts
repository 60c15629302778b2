import { checkPhrases, completePhrases } from "./check-phrases"
import { en } from "./en"
import { isPreferenceName, PHRASE_NAMES, type PhraseName } from "./phrases"
import { SHIPPED } from "./shipped"

const NEEDED = PHRASE_NAMES.filter((name) => !isPreferenceName(name))
const OPTIONAL = PHRASE_NAMES.filter(isPreferenceName)

const only = (names: PhraseName[]) =>
  Object.fromEntries(names.map((name) => [name, en[name]]))

describe("an operator's phrases", () => {
  it("may do without the page of preferences, but not with half of it", () => {
    expect(checkPhrases("fr", only(NEEDED))).toEqual([])
    expect(
      checkPhrases("fr", { ...only(NEEDED), preferences: "Préférences" })
    ).toHaveLength(OPTIONAL.length - 1)
  })

  it("are good when all are there, with what is filled in", () => {
    expect(checkPhrases("fr", en)).toEqual([])
  })

  it.each(Object.entries(SHIPPED))("of %s are", (locale, phrases) => {
    expect(checkPhrases(locale, phrases)).toEqual([])
  })

  it.each([
    [{ ...en, quantity: "" }, "quantity", 'must be what "Quantity" is in fr'],
    [
      { ...en, colour: "x" },
      "colour",
      expect.stringMatching(/^is unknown; .*known here: quantity, subtotal/),
    ],
    [
      { ...en, more: "et d'autres" },
      "more",
      'must have {count} in it, as in "and {count} more items"',
    ],
    [
      { ...en, more: "{count} {shop}" },
      "more",
      'has no {shop} to fill in; write it like "and {count} more items"',
    ],
  ])("are refused with name and reason", (texts, name, reason) => {
    expect(checkPhrases("fr", texts)).toEqual([{ name, reason }])
  })

  it("are needed in full only where none ship for the language", () => {
    const texts = { quantity: "Anzahl" }
    expect(checkPhrases("fr", texts)).toHaveLength(NEEDED.length - 1)
    expect(checkPhrases("de-AT", texts)).toEqual([])
    expect(completePhrases("de-AT", texts)).toEqual({
      ...SHIPPED.de,
      quantity: "Anzahl",
    })
  })
})
