import { peopleOf } from "./people-of"

const ADA = {
  id: "cus_1",
  email: "ada@shop.test",
  first_name: "Ada",
  last_name: null,
}

describe("the people of a cart or an order", () => {
  it("is the address alone when a guest shops", () => {
    expect(peopleOf({ email: "a@b.co", account: null })).toEqual([
      { address: "a@b.co", account: null },
    ])
  })

  it("is the account when its own address is on it", () => {
    expect(peopleOf({ email: ADA.email, account: ADA })).toEqual([
      { address: ADA.email, account: ADA },
    ])
  })

  it("is two when an account types another address: that one proves nothing", () => {
    expect(peopleOf({ email: "typo@shop.test", account: ADA })).toEqual([
      { address: "typo@shop.test", account: null },
      { address: ADA.email, account: ADA },
    ])
  })

  it("is the account when no address was typed", () => {
    expect(peopleOf({ email: null, account: ADA })).toEqual([
      { address: ADA.email, account: ADA },
    ])
  })

  it("is nobody without an address", () => {
    expect(peopleOf({ email: null, account: { ...ADA, email: null } })).toEqual(
      []
    )
  })
})
