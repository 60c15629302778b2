import fc from "fast-check"
import { oneLine } from "./one-line"

describe("text on one line", () => {
  it("holds no line break and no control character, whatever came in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\r\n\u2028\u2029\p{Cc}]/u)
      })
    )
  })

  it("keeps emoji and every script as they are", () => {
    expect(oneLine("  👩‍👩‍👧 שלום\r\n  مرحبا ")).toBe("👩‍👩‍👧 שלום مرحبا")
  })

  it("is empty for nothing", () => {
    expect(oneLine(null)).toBe("")
  })
})
