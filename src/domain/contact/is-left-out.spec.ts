import { domainsOf, isLeftOut } from "./is-left-out"

const leaveOut = ["boss@shop.example", "@agency.example"]

describe("isLeftOut", () => {
  it.each([
    ["boss@shop.example", true],
    ["ada@shop.example", false],
    ["any@agency.example", true],
    ["any@mail.agency.example", true],
    ["any@notagency.example", false],
    ["agency.example@shop.example", false],
  ])("%s: %s", (email, expected) => {
    expect(isLeftOut(email, leaveOut)).toBe(expected)
  })
})

it("an address belongs to its domain and all above it", () => {
  expect(domainsOf("a@mail.shop.example")).toEqual([
    "mail.shop.example",
    "shop.example",
    "example",
  ])
})
