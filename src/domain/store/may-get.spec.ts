import { mayGet } from "./may-get"

describe("who may get messages", () => {
  it("is everybody, unless the operator named a few", () => {
    expect(mayGet("ada@shop.test", undefined)).toBe(true)
    expect(mayGet("ada@shop.test", "all")).toBe(true)
  })

  it("is who is named, and who is at a domain that is", () => {
    const few = ["me@home.test", "@example.com"]
    expect(mayGet("me@home.test", few)).toBe(true)
    expect(mayGet("ada@example.com", few)).toBe(true)
  })

  it.each([
    "you@home.test",
    "ada@sub.example.com",
    "ada@notexample.com",
    "example.com@evil.test",
    "xme@home.test",
  ])("is not %s", (email) => {
    expect(mayGet(email, ["me@home.test", "@example.com"])).toBe(false)
  })
})
