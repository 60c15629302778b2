import { isLeftOut } from "./is-left-out"

const leaveOut = ["boss@shop.example", "@agency.example"]

describe("isLeftOut", () => {
  it.each([
    ["boss@shop.example", true],
    ["ada@shop.example", false],
    ["any@agency.example", true],
    ["any@mail.agency.example", true],
    ["any@notagency.example", false],
    ["agency.example@shop.example", false],
    // Google's own test shopper, whatever the store says.
    ["johnsmith000@storebotmail.joonix.net", true],
  ])("%s: %s", (email, expected) => {
    expect(isLeftOut(email, leaveOut)).toBe(expected)
  })
})
