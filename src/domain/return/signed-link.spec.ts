import fc from "fast-check"

import { readSignedLink, signLink } from "./signed-link"

const SECRET = "0123456789abcdef0123456789abcdef"
const OLD = "fedcba9876543210fedcba9876543210"
const LINK = {
  touch_id: "rtch_01",
  link: "other:0",
  url: "https://shop.test/a?b=c",
}

describe("a signed link", () => {
  it("says what it was made with, and is made of what a URL carries", () => {
    const token = signLink(SECRET, LINK)
    expect(readSignedLink([SECRET], token)).toEqual(LINK)
    expect(token).toMatch(/^[\w-]+$/)
  })

  it("is good under a secret of before, and under no other", () => {
    const token = signLink(OLD, LINK)
    expect(readSignedLink([SECRET, OLD], token)).toEqual(LINK)
    expect(readSignedLink([SECRET], token)).toBeNull()
  })

  it("is good for nothing once a sign of it is another one", () => {
    const token = signLink(SECRET, LINK)
    const changed = fc.tuple(
      fc.nat(token.length - 1),
      fc.constantFrom(..."abcXYZ019-_")
    )
    fc.assert(
      fc.property(changed, ([at, sign]) => {
        const other = token.slice(0, at) + sign + token.slice(at + 1)
        fc.pre(other !== token)
        expect(readSignedLink([SECRET], other)).toBeNull()
      })
    )
  })

  it("is none in whatever else comes, and nothing throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5_000 }), (text) => {
        expect(readSignedLink([SECRET], text)).toBeNull()
      })
    )
  })
})
