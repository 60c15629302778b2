import fc from "fast-check"
import { showableText } from "./showable-text"

describe("a shopper's short text", () => {
  it.each([
    "Ann",
    "Ann & Bob",
    "Ann ♥ Bob",
    "Für Mama!",
    "12.05.2024",
    "Ann & Bob, 12.05.2024 - 01.06.2025",
    "2024-05-12",
    "5/12/24 to 6/1/25",
    "Size: 42",
    "J.R. + M.S.",
    "50 % Wolle",
    "“Always”",
    "ありがとう。ママより",
    "عيد ميلاد سعيد",
    "No. 7",
    "Hotel: Sea View",
    "Data: 7",
  ])("such as %j is shown", (text) => {
    expect(showableText(text)).toBe(text)
  })

  it.each([
    [" Ann \n Bob ", "Ann Bob"],
    ["Ann ❤️ Bob", "Ann ❤ Bob"],
  ])("typed as %j is shown as %j", (typed, shown) => {
    expect(showableText(typed)).toBe(shown)
  })

  it.each([
    null,
    12,
    "",
    "♥",
    "🎉🎉🎉🎉 Ann",
    "https://prize.example",
    "prize.example",
    "see prize.example now",
    "prize．example",
    "prize。example",
    "prize,example",
    "www prize",
    "tel: 123",
    "javascript:alert(1)",
    "a@b.example",
    "//prize",
    "192.168.0.1",
    "+49 171 2345678",
    "0171-234 56 78",
    "(0800) 12 34 567",
    "0171.234.5678",
    "45.67.8901 call",
    "١٢٣٤٥٦٧",
    "<b>Ann</b>",
    "{{code}}",
    "[x](y)",
    "a\u0000b",
    "a\u200bb",
    "\u202ecba",
    "a".repeat(61),
    "prizeꓸexample",
  ])("is not shown when it is %j", (text) => {
    expect(showableText(text)).toBeNull()
  })

  it("has neither a link nor anything invisible in it", () => {
    const anything = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."aw.:/@ ,1１。\u200b-+") })
    )
    fc.assert(
      fc.property(anything, (text) => {
        const shown = showableText(text)
        if (shown !== null) {
          expect(showableText(shown)).toBe(shown)
          expect(shown).not.toMatch(/\.\p{L}{2}|@|:\/|[<>{}[\]\p{C}\p{DI}]/u)
        }
      }),
      { numRuns: 2000 }
    )
  })
})
