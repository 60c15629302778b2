import { type Known, whoIsKept } from "./who-is-kept"

const guest = (id: string): Known => ({ id, customer_id: null })
const account = (id: string): Known => ({ id, customer_id: `cus_${id}` })

describe("of two contacts that are one person", () => {
  it("the one with an account is kept, however young", () => {
    expect(whoIsKept(guest("1"), account("2"))?.kept.id).toBe("2")
    expect(whoIsKept(account("2"), guest("1"))?.kept.id).toBe("2")
  })

  it("the older guest is kept, whichever is named first", () => {
    expect(whoIsKept(guest("2"), guest("1"))).toEqual({
      kept: guest("1"),
      gone: guest("2"),
    })
    expect(whoIsKept(guest("1"), guest("2"))?.kept.id).toBe("1")
  })

  it("neither goes when both have an account", () => {
    expect(whoIsKept(account("1"), account("2"))).toBeNull()
  })
})
