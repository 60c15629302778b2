import { normalizeAdId } from "./normalize-ad-id"
import { normalizeBirthDate } from "./normalize-birth-date"
import { normalizeExternalId } from "./normalize-external-id"
import { normalizeGender } from "./normalize-gender"
import { normalizeHandle } from "./normalize-handle"

describe("a day of birth as Meta wants it", () => {
  it.each([
    ["16–2–1997 (dd-mm-yyyy)", "19970216"],
    ["01-02-1990", "19900102"],
    ["13-02-1990", "19900213"],
    ["1990-15-06", "19900615"],
    ["1990_12.31", "19901231"],
    ["12月31日1990年", "19901231"],
    ["Date: 31.12.1990 Age: 30", "19901231"],
    ["Start: 01-01-2000 End: 12-31-1999", "20000101"],
    ["1990-12-31T00:00:00Z", "19901231"],
    ["19901231", "19901231"],
    ["02-29-1900", "19000229"],
    ["01-01-1800", "18000101"],
    ["5 1990 16", "19900516"],
    ["16 1990 5", "19900516"],
    ["01-01-1799", null],
    ["13-15-1990", null],
    ["00-15-1990", null],
    ["01-32-1990", null],
    ["32-01-1990", null],
    ["12/31/90", null],
    ["December 31, 1990", null],
    ["1990-1991-12", null],
    ["１２－３１－１９９０", null],
    ["199012311999", null],
    ["12-31", null],
  ])("%j is %j", (input, date) => {
    expect(normalizeBirthDate(input)).toBe(date)
  })

  it("is not later than in the next year", () => {
    expect(normalizeBirthDate("01-01-2027", 2026)).toBe("20270101")
    expect(normalizeBirthDate("01-01-2028", 2026)).toBeNull()
  })
})

describe("a gender as Meta wants it", () => {
  it.each([
    ["  ma'am  ", "f"],
    ["\fFEMALE\v", "f"],
    ["Widow", "f"],
    ["widower", "m"],
    ["HIMSELF", "m"],
    ["male female", null],
    ["m/f", null],
    ["non-binary", null],
    ["Frau", null],
    ["constructor", null],
  ])("%j is %j", (input, gender) => {
    expect(normalizeGender(input)).toBe(gender)
  })
})

describe("other names of a person", () => {
  it.each([
    ["@AdsAPI", "adsapi"],
    [" Jack ", "jack"],
    ["@abc", "@abc"],
    ["@not-a-handle", "@not-a-handle"],
    ["  ", null],
  ])("a handle on X: %j is %j", (input, handle) => {
    expect(normalizeHandle(input)).toBe(handle)
  })

  it("an advertising id keeps its dashes", () => {
    expect(normalizeAdId(" F81D4FAE-7DEC ")).toBe("f81d4fae-7dec")
    expect(normalizeAdId(" ")).toBeNull()
  })

  it("an id of the shop loses its spaces", () => {
    expect(normalizeExternalId(" MiXeD_CaSe\r\n ID ")).toBe("mixed_caseid")
    expect(normalizeExternalId("\t")).toBeNull()
  })
})
