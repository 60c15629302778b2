import { createHash } from "node:crypto"
import fc from "fast-check"
import { hashIdentifier, isHashed } from "./hash-identifier"

const EMPTY = createHash("sha256").update("").digest("hex")

describe("the hash of an identifier", () => {
  it("is SHA-256 of UTF-8 as lowercase hex", () => {
    expect(hashIdentifier("test@contoso.com")).toBe(
      "f25ad364d33972379a7a4f4df33db142205f5c40eb19cfdb2fc5aaf117e10101"
    )
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const hash = createHash("sha256").update(text, "utf8").digest("hex")
        expect(hashIdentifier(text)).toBe(hash)
      })
    )
  })

  it("is not made of a hash, and is not made of nothing", () => {
    expect(hashIdentifier(EMPTY.toUpperCase())).toBe(EMPTY)
    expect(hashIdentifier("")).toBeNull()
    expect(hashIdentifier(null)).toBeNull()
  })

  it.each([EMPTY.slice(1), `${EMPTY}0`, `g${EMPTY.slice(1)}`, ""])(
    "%j is no hash",
    (text) => expect(isHashed(text)).toBe(false)
  )
})
