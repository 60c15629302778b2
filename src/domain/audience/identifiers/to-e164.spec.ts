import fc from "fast-check"
import { toE164 } from "./to-e164"

describe("a number as E.164", () => {
  it.each<[string, string | null, string]>([
    ["+4912345678", null, "+4912345678"],
    ["+49 (0)170 1234567", null, "+491701234567"],
    ["+49 ( 0 ) 170 1234567", "FR", "+491701234567"],
    ["+4901701234567", null, "+491701234567"],
    ["+44-113-496-0987", null, "+441134960987"],
    ["0044 113 496 0987", null, "+441134960987"],
    ["0044 113 496 0987", "US", "+441134960987"],
    ["+001 (616) 954-78 88", null, "+16169547888"],
    ["+39 06 1234 5678", null, "+390612345678"],
    ["06 1234 5678", "it", "+390612345678"],
    ["0170 1234567", "de", "+491701234567"],
    ["30 1234567", "DE", "+49301234567"],
    ["301234567", "DE", "+49301234567"],
    ["49 30 1234567", "DE", "+49301234567"],
    ["49301234567", "DE", "+49301234567"],
    ["20 7123 4567", "GB", "+442071234567"],
    ["44 20 7123 4567", "GB", "+442071234567"],
    ["6195551000", "US", "+16195551000"],
    ["16195551000", "US", "+16195551000"],
    ["(650)555-1212", "US", "+16505551212"],
    ["1 (650) 555.1212", "CA", "+16505551212"],
    ["06 12 34 56 78", "FR", "+33612345678"],
    ["441134960987", null, "+441134960987"],
    ["18005550101", null, "+18005550101"],
    ["+１ ８００ ５５５ ０１０１", null, "+18005550101"],
    ["＋４９（０）１７０１２３４５６７", null, "+491701234567"],
    ["٠١٠٠ ١٢٣ ٤٥٦٧", "EG", "+201001234567"],
    // A range that is newer than our copy of the plans.
    ["+91 238 2193", null, "+912382193"],
  ])("%j of %j is %j", (input, country, number) => {
    expect(toE164(input, country)).toBe(number)
  })

  it.each<[string, string | null]>([
    ["", null],
    [" ", "DE"],
    ["+49123456'=1", null],
    ["=1+1", null],
    ["+A BCD EFG", "US"],
    ["1-800-FLOWERS", "US"],
    ["0170 1234567", null],
    ["6195551000", null],
    ["170", "DE"],
    ["+123456", null],
    ["+1234567890123456", null],
    ["0000000", null],
    ["+", "DE"],
    ["()-.", "DE"],
    ["12345678", "ZZ"],
    ["1".repeat(10_000), "US"],
    ["+49\n170\t1234567", null],
    ["+49\u202e1701234567", null],
    ["+49170\ud8001234567", null],
    ["+49170\u00001234567", null],
  ])("%j of %j is none", (input, country) => {
    expect(toE164(input, country)).toBeNull()
  })

  it("is one or nothing, and stays what it is, whatever came in", () => {
    const signs = fc.constantFrom(..."+0123456789() -./x=٣３\n\0")
    const number = fc.oneof(
      fc.string({ unit: signs, maxLength: 20 }),
      fc.string({ unit: "binary" })
    )
    const country = fc.constantFrom(null, "DE", "us", "IT", "ZZ", "")
    fc.assert(
      fc.property(number, country, country, (input, first, second) => {
        const once = toE164(input, first)
        if (once !== null) {
          expect(once).toMatch(/^\+[1-9]\d{6,14}$/)
          expect(toE164(once, second)).toBe(once)
        }
      }),
      { numRuns: 1_000 }
    )
  })
})
