import { domainOf, judgeSender } from "./judge-sender"

describe("a sender's address", () => {
  it.each([
    ["hello@hazel-and-birch.shop", "ok"],
    ["hello@news.hazel-and-birch.shop", "ok"],
    ["shop@gmail.com", "free_mailbox"],
    ["shop@GMX.de", "free_mailbox"],
    ["shop@t-online.de", "free_mailbox"],
    ["shop@yahoo.co.uk", "free_mailbox"],
    ["shop@notgmail.com", "ok"],
    ["shop@gmail.com.shop", "ok"],
    ["hello@shop.test", "reserved"],
    ["hello@example.com", "reserved"],
  ])("%s: %s", (email, code) => {
    expect(judgeSender(email).code).toBe(code)
  })

  it("has a domain as DNS knows it", () => {
    expect(domainOf("a@SHOP.Example.")).toBe("shop.example")
  })
})
