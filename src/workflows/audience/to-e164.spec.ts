import { toE164 } from "./to-e164"

describe("a phone", () => {
  it.each([
    ["0170 1234567", "de", "+491701234567"],
    ["+49 (0)170 1234567", null, "+491701234567"],
    ["0049 170 1234567", "de", "+491701234567"],
    ["(415) 555-2671", "US", "+14155552671"],
    ["06 12 34 56 78", "fr", "+33612345678"],
    ["+33 6 12 34 56 78", "de", "+33612345678"],
  ])("%s in %s is %s", (phone, country, dialled) => {
    expect(toE164(phone, country)).toBe(dialled)
  })

  it.each([
    ["0170 1234567", null],
    ["0170 1234567", "xx"],
    ["call me", "de"],
    ["12", "de"],
    ["", "de"],
  ])("%s in %s stays as it was given", (phone, country) => {
    expect(toE164(phone, country)).toBe(phone)
  })
})
