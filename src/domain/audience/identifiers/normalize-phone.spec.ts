import {
  normalizeE164,
  normalizeMetaPhone,
  normalizeSnapchatPhone,
  normalizeXPhone,
} from "./normalize-phone"

describe("a phone as Google wants it", () => {
  it.each([
    ["1 800 555 0100", "+18005550100"],
    ["+1(800)555-0101", "+18005550101"],
    ["441134960987", "+441134960987"],
    ["912382193", "+912382193"],
    ["91 238 2193", "+912382193"],
    ["(912)382193", "+912382193"],
    ["912.382.193", "+912382193"],
    ["6195551000", "+16195551000"],
    ["   +1-800-555-0100", "+18005550100"],
    [" +A BCD EFG ", null],
    ["  -  ", null],
    ["().-", null],
    ["123", null],
    ["0000000000", null],
  ])("%j is %j", (input, phone) => {
    expect(normalizeE164(input, null)).toBe(phone)
  })
})

describe("a phone as Meta wants it", () => {
  it.each([
    ["+1 (616) 954-78 88", "16169547888"],
    ["1(650)123-4567", "16501234567"],
    ["+001 (616) 954-78 88", "16169547888"],
    ["01(650)123-4567", "16501234567"],
    ["4792813113", "4792813113"],
    ["3227352263", "3227352263"],
    ["phoneCode: '+86'; phoneNumber: '12345678'", "8612345678"],
    ["(555) 123-4567", "5551234567"],
    ["{555} 123-4567", "5551234567"],
    ["555_123_4567", "5551234567"],
    ["+44 20 7946 0958", "442079460958"],
    ["+33 1 42 86 83 26", "33142868326"],
    ["000555123456", "555123456"],
    ["+1-555-123-4567 ext. 123", "15551234567123"],
    ["1-800-FLOWERS", "1800"],
    ["911", "911"],
    ["!1@2#3$4%5^6&7*8(9)0", "1234567890"],
    ["+49 (0)170 1234567", "491701234567"],
    ["(650)555-1212", "16505551212"],
    ["(650) 555-1212", "16505551212"],
    ["0000", null],
    ["call-me", null],
    ["１２３", null],
  ])("%j is %j", (input, phone) => {
    expect(normalizeMetaPhone(input, null)).toBe(phone)
  })

  it("has the country code of the address", () => {
    expect(normalizeMetaPhone("0170 1234567", "de")).toBe("491701234567")
    expect(normalizeMetaPhone("6505551212", "us")).toBe("16505551212")
    expect(normalizeMetaPhone("call 555", "us")).toBe("555")
  })
})

describe("a phone as Snapchat and X want it", () => {
  it.each(["+1(706)-767-5127", "001(706)-767-5127", "01(706)-767-5127"])(
    "%j is 17067675127 for Snapchat",
    (input) => expect(normalizeSnapchatPhone(input, null)).toBe("17067675127")
  )

  it.each([
    ["+1111111111", "1111111111"],
    ["0170 1234567", "1701234567"],
    ["00000001", null],
    ["none", null],
  ])("%j is %j for Snapchat", (input, phone) => {
    expect(normalizeSnapchatPhone(input, null)).toBe(phone)
  })

  it("stays for X where it cannot be read", () => {
    expect(normalizeXPhone("98765433232", null)).toBe("98765433232")
    expect(normalizeXPhone("0170 1234567", "DE")).toBe("+491701234567")
    expect(normalizeXPhone("  ", null)).toBeNull()
  })
})
