import { randomBytes } from "node:crypto"

import { encodeToken, hashToken, TOKEN_BYTES } from "./link-token"

const token = encodeToken(randomBytes(TOKEN_BYTES))

describe("a link's token", () => {
  it("is 43 characters that a URL carries unchanged", () => {
    expect(token).toHaveLength(43)
    expect(encodeURIComponent(token)).toBe(token)
  })

  it("is stored as a hash that does not contain it", () => {
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/)
    expect(hashToken(token)).toBe(hashToken(token))
  })

  it.each(["", token.slice(1), `${token}A`, `${token.slice(1)}%`, "../../etc"])(
    "%j cannot be one",
    (nonsense) => {
      expect(hashToken(nonsense)).toBeNull()
    }
  )
})
