import fc from "fast-check"
import { countGraphemes, shorten } from "./shorten"

const MOST = { graphemes: 12, units: 24 }

describe("a text that is too long", () => {
  it.each([
    ["short", "short"],
    ["exactly 12 ab", "exactly 12…"],
    ["exactly twelve", "exactly…"],
    ["twelve signs", "twelve signs"],
    ["a bcdefghijklmnop", "a bcdefghij…"],
    ["one, two and three", "one, two…"],
    ["👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧👩‍👩‍👧…"],
    ["", ""],
  ])("%j is shown as %j", (text, shown) => {
    expect(shorten(text, MOST)).toBe(shown)
  })

  it("is cut without a trace of half a sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const shown = shorten(text, MOST)
        expect(shown.length).toBeLessThanOrEqual(MOST.units)
        expect(countGraphemes(shown, 99)).toBeLessThanOrEqual(MOST.graphemes)
        expect(shown).not.toMatch(/\p{Cs}/u)
        expect(text.startsWith(shown.replace(/…$/, ""))).toBe(true)
      })
    )
  })

  it("is cut in a moment, however many marks one sign carries", () => {
    expect(shorten(`a${"\u0301".repeat(1e6)}`, MOST)).toBe("…")
  })
})
