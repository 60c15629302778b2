import { hashAddress } from "./hash-address"

describe("the key of a blocked address", () => {
  it("is the HMAC-SHA256 of channel and address", () => {
    // printf 'email:a@b.co' | openssl dgst -sha256 -hmac secret
    expect(hashAddress("secret", "email", "a@b.co")).toBe(
      "f707ffca11765cba5e012c2a07886b4845227cdb759121a3ff88d2a212d742ef"
    )
  })

  it("differs by secret, channel and address", () => {
    const keys = [
      hashAddress("secret", "email", "a@b.co"),
      hashAddress("secret2", "email", "a@b.co"),
      hashAddress("secret", "sms", "a@b.co"),
      hashAddress("secret", "email", "b@b.co"),
    ]
    expect(new Set(keys).size).toBe(4)
  })
})
