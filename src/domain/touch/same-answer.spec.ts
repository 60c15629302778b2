import fc from "fast-check"

import { sameAnswer, withoutAddresses } from "./same-answer"

describe("two answers", () => {
  it.each([
    [
      "554 5.7.1 <ada@example.com>: refused, id 01HX-99",
      "554 5.7.1 <bob@other.test>: refused, id 7A1B-02",
    ],
    [
      "Error: connect ECONNREFUSED 10.0.0.1:25",
      "Error: connect ECONNREFUSED 10.0.0.2:2525",
    ],
    [
      "550 No. See https://mail.test/help/8812",
      "550 No. See https://mail.test/help/17",
    ],
  ])("that differ in whom they name are one: %s", (a, b) => {
    expect(sameAnswer(a)).toBe(sameAnswer(b))
    expect(sameAnswer(a)).not.toBe("")
  })

  it.each([
    ["550 5.1.1 no", "550 5.7.1 no"],
    ["550 no", "554 no"],
    ["550 try later", "550 go away"],
  ])("that say different things are two: %s, %s", (a, b) => {
    expect(sameAnswer(a)).not.toBe(sameAnswer(b))
  })

  it("never hold an address, for people's eyes", () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), (address, words) => {
        const shown = withoutAddresses(`550 <${address}>: ${words}\r\n x`)
        expect(shown).not.toContain(address)
        expect(shown).not.toMatch(/[\r\n]/)
        expect(shown.length).toBeLessThanOrEqual(300)
      })
    )
  })
})
