import * as fc from "fast-check"

import { clampName } from "./clamp-name"

describe("a stranger's name on a page", () => {
  it("is shown as it is, where it is a name", () => {
    for (const name of ["Zoë Müller-O'Neil", "李小龍", "Günther Þórsson"]) {
      expect(clampName(name)).toBe(name)
    }
  })

  it("has one line and no signs that nobody sees", () => {
    expect(clampName(" a\nb\u202Ec\u200B\u2028d ")).toBe("a b c d")
    expect(clampName("\u202E")).toBe("")
  })

  it("is cut between signs, never inside one", () => {
    expect(clampName("😀".repeat(100))).toBe(`${"😀".repeat(60)}…`)
  })

  it("never takes more room than a name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const name = clampName(text)
        expect([...name].length).toBeLessThanOrEqual(61)
        expect(name).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069]/)
        expect(clampName(name)).toBe(name)
      })
    )
  })
})
