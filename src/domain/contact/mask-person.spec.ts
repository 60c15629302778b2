import fc from "fast-check"

import { maskEmail, maskName } from "./mask-person"

describe("a person, masked", () => {
  it.each([
    ["ada@example.com", "a•••@e•••.com"],
    ["ada@mail.example.co.uk", "a•••@m•••.uk"],
    ["a@b.de", "•••@•••.de"],
    ["ab@xy.de", "•••@•••.de"],
    ["not an address", "•••"],
    ["", "•••"],
  ])("%s is shown as %s", (email, masked) => {
    expect(maskEmail(email)).toBe(masked)
  })

  it.each([
    [["Ada", "Lovelace"], "A••• L•••"],
    [["Bo", null], "•••"],
    [[null, " "], null],
    [["𝒜da", "李小龙"], "𝒜••• 李•••"],
  ])("%j is called %s", (names, masked) => {
    expect(maskName(...names)).toBe(masked)
  })

  it("never shows more of an address than two letters and its end", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const [local, domain] = maskEmail(email).split("@")
        expect(local!.replace("•••", "").length).toBeLessThanOrEqual(1)
        expect(domain).toMatch(/^.?•••(\.[^.]+)?$/)
      })
    )
  })
})
