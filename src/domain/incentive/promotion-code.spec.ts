import { randomBytes } from "node:crypto"

import fc from "fast-check"

import { codeLength, promotionCode } from "./promotion-code"

const HOUR_MS = 3_600_000

describe("a promotion code", () => {
  it("is the prefix and random readable letters", () => {
    expect(promotionCode("BACK", randomBytes(9))).toMatch(
      /^BACK-[0-9A-HJKMNP-TV-Z]{9}$/
    )
  })

  it("uses every letter of its alphabet", () => {
    const codes = Array.from({ length: 32 }, (_, i) =>
      promotionCode("X", new Uint8Array(9).fill(i))
    )
    expect(new Set(codes).size).toBe(32)
  })

  it.each([
    [0, 8],
    [HOUR_MS, 8],
    [24 * HOUR_MS, 9],
    [7 * 24 * HOUR_MS, 10],
    [365 * 24 * HOUR_MS, 11],
  ])("that lives %d ms has %d random characters", (lifetime, length) => {
    expect(codeLength(lifetime)).toBe(length)
  })

  it("is not guessed in its lifetime: a hit in a thousand at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 3e10 }), (lifetime) => {
        const guesses = (lifetime / 1000) * 100
        const chance = (guesses * 1_000) / 32 ** codeLength(lifetime)
        expect(chance).toBeLessThanOrEqual(1 / 1_000)
      })
    )
  })
})
