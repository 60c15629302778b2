import { checkPhrases, completePhrases } from "./check-phrases"
import { en } from "./en"
import { SHIPPED } from "./shipped"

describe("an operator's phrases", () => {
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
    expect(checkPhrases("fr", texts)).toHaveLength(Object.keys(en).length - 1)
    expect(checkPhrases("de-AT", texts)).toEqual([])
    expect(completePhrases("de-AT", texts)).toEqual({
      ...SHIPPED.de,
      quantity: "Anzahl",
    })
  })
})
