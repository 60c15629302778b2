import fc from "fast-check"

import { firstIdAt, timeOfId, ulidAt } from "./ulid-time"

describe("ids as times", () => {
  it("reads the example of the ULID specification", () => {
    // 01ARZ3NDEK… is 2016-07-30T23:54:10.259Z in github.com/ulid/spec's README
    expect(timeOfId("cart_01ARZ3NDEKTSV4RRFFQ69G5FAV")?.toISOString()).toBe(
      "2016-07-30T23:54:10.259Z"
    )
  })

  it("goes there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        expect(timeOfId(firstIdAt("cart", new Date(ms)))?.getTime()).toBe(ms)
      })
    )
  })

  it("sorts as time does", () => {
    const ms = fc.integer({ min: 0, max: 4e12 })
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        const [x, y] = [a, b].map((t) => firstIdAt("cart", new Date(t)))
        expect(x! < y!).toBe(a < b)
      })
    )
  })

  it("makes ids that are as different, and as ordered, as their bytes", () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
    const hex = (b: Uint8Array) => Buffer.from(b).toString("hex")
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const [x, y] = [a, b].map((random) => ulidAt(1.7e12, random))
        expect(x).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
        expect(x! < y!).toBe(hex(a) < hex(b))
        expect(timeOfId(`cart_${x}`)?.getTime()).toBe(1.7e12)
      })
    )
  })

  it("knows what is no such id", () => {
    expect(timeOfId("cart_custom")).toBeNull()
  })
})
