import fc from "fast-check"

import { networkOf } from "./network-of"

describe("the network of an address", () => {
  it.each([
    ["203.0.113.77", "203.0.113.0/24"],
    ["::ffff:203.0.113.77", "203.0.113.0/24"],
    ["2001:db8:85a3:8d3:1319:8a2e:370:7348", "2001:db8:85a3::/48"],
    ["2001:0db8::1", "2001:db8:0::/48"],
    ["::1", "0:0:0::/48"],
    ["fe80::1%eth0", "fe80:0:0::/48"],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it.each(["", "unknown", "1.2.3", "::1::2", "1:2:3", "g::1", null, undefined])(
    "of %j is none",
    (address) => {
      expect(networkOf(address)).toBeNull()
    }
  )

  it("tells two addresses of one network from nobody", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(255), (address, end) => {
        const other = address.replace(/\d+$/, String(end))
        expect(networkOf(other)).toBe(networkOf(address))
        expect(networkOf(address)!.endsWith(".0/24")).toBe(true)
      })
    )
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(networkOf(address)).toMatch(/\/(24|48)$/)
      })
    )
  })
})
