import { randomBytes } from "node:crypto"

import { CODE_BYTES, promotionCode } from "./promotion-code"

describe("a promotion code", () => {
  it("is the prefix and 65 random bits in readable letters", () => {
    expect(promotionCode("BACK", randomBytes(CODE_BYTES))).toMatch(
      /^BACK-[0-9A-HJKMNP-TV-Z]{13}$/
    )
  })

  it("uses every letter of its alphabet", () => {
    const codes = Array.from({ length: 32 }, (_, i) =>
      promotionCode("X", new Uint8Array(CODE_BYTES).fill(i))
    )
    expect(new Set(codes).size).toBe(32)
  })
})
