import { EXAMPLE_CART } from "./__tests__/example-cart"
import { patternsOf, shapeOf } from "./patterns-of"

const of = (more: object, secret = "s") =>
  patternsOf({ ...EXAMPLE_CART, email: null, ...more }, secret)

describe("what carts share", () => {
  it("is one mailbox, however it is written", () => {
    const [mailbox] = of({ email: "johnsmith@gmail.com" })
    expect(of({ email: "john.smith+7@gmail.com" })).toContain(mailbox)
    expect(of({ email: "john.smith@example.com" })).not.toContain(mailbox)
  })

  it("is nothing that tells the address without the secret", () => {
    const email = "johnsmith@gmail.com"
    expect(JSON.stringify(of({ email }))).not.toMatch(/john|gmail/)
    expect(of({ email })).not.toEqual(of({ email }, "t"))
  })

  it("is no street alone, and no phone that nobody has", () => {
    const street = { street: "Marktplatz 1", postal_code: "10115" }
    expect(of(street)).toEqual([])
    for (const phone of ["0000000000", "1234567890", "9876543210", "0101"]) {
      expect(of({ ...street, phone, first_name: null })).toEqual([])
    }
    expect(of({ ...street, phone: "030 2901736" })).toHaveLength(1)
  })

  it.each([
    ["johnsmith4837@gmail.com", "a9;94;"],
    ["john.smith@gmail.com", "a4;.a5;"],
    ["s1234567@uni.example", null],
    ["mmus1234@uni.example", null],
    ["1234567890@qq.com", null],
    ["ada@example.com", null],
  ])("has the shape of an address: %s", (email, shape) => {
    expect(shapeOf(email)?.shape ?? null).toBe(shape)
  })
})
