import { addressHashes, hashAddress, secretCheck } from "./hash-address"

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

describe("the keys of an address under all secrets", () => {
  it("are one for each, the present one first", () => {
    const secrets = { secret: "new", previousSecrets: ["old", "oldest"] }
    expect(addressHashes(secrets, "email", "a@b.co")).toEqual(
      ["new", "old", "oldest"].map((key) => hashAddress(key, "email", "a@b.co"))
    )
  })
})

describe("the check of a secret", () => {
  it("is the HMAC-SHA256 of a constant, so that it tells secrets apart", () => {
    // printf 'the secret of medusa-plugin-cart-recovery' | openssl dgst -sha256 -hmac secret
    expect(secretCheck("secret")).toBe(
      "2fc71d977905b5c084f55e9cf8b666d0b921e41179668e758e71940f35d5a6d7"
    )
    expect(secretCheck("secret2")).not.toBe(secretCheck("secret"))
  })
})
