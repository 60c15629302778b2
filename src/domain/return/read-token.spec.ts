import { randomBytes } from "node:crypto"

import fc from "fast-check"

import { encodeToken, hashToken } from "./link-token"
import { readToken } from "./read-token"

const token = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => encodeToken(bytes))

describe("a token in a link", () => {
  const TOKEN = "Tz3-x_9".padEnd(42, "a") + "-"

  it.each([
    ".",
    ")",
    ">",
    "]",
    "}",
    ",",
    ";",
    ":",
    "!",
    "?",
    '"',
    "'",
    "”",
    "»",
    "…",
    "*",
    "_",
    "--",
    " ",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "=",
    "=20",
    "=\r\n",
    "/",
    "%20",
    "%2520",
    "%3E",
    "%E2%80%8B",
    "%C2%A0",
    "%",
    "%E0%A4%A",
    ".)\r\n> best wishes",
    "&quot;",
    "&gt;",
    "|https://example.com",
    "<https://example.com>",
  ])("is read without %j behind it", (sign) => {
    expect(readToken(TOKEN + sign)).toBe(TOKEN)
  })

  it.each(["<", "(", "[", " ", "%20", "\u200b", "=3D", "3D", "'", "%3C"])(
    "is read without %j before it",
    (sign) => {
      expect(readToken(sign + TOKEN)).toBe(TOKEN)
    }
  )

  it("is read across the lines it was wrapped over", () => {
    const [a, b] = [TOKEN.slice(0, 20), TOKEN.slice(20)]
    for (const wrap of [
      "=\r\n",
      "\n",
      " ",
      "%20",
      "\r\n ",
      "%0D%0A",
      "\u00ad",
    ]) {
      expect(readToken(a + wrap + b)).toBe(TOKEN)
    }
  })

  it("that has nothing glued to it stays as it is", () => {
    fc.assert(fc.property(token, (it) => expect(readToken(it)).toBe(it)))
  })

  it("is never made of another one, and nothing throws", () => {
    const known = encodeToken(randomBytes(32))
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(typeof readToken(text)).toBe("string")
        expect(readToken(text)).not.toBe(known)
      })
    )
    const changed = fc.tuple(fc.nat(42), fc.constantFrom(..."abcXYZ019"))
    fc.assert(
      fc.property(token, changed, (it, [at, sign]) => {
        const other = it.slice(0, at) + sign + it.slice(at + 1)
        expect(readToken(other)).toBe(other)
        // One sign too many, or too few, is no token at all.
        expect(hashToken(readToken(`${it}a`))).toBeNull()
        expect(hashToken(readToken(it.slice(1)))).toBeNull()
      })
    )
  })
})
