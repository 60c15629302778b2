import { textDirection } from "./text-direction"

describe("the direction of a locale's text", () => {
  it.each(["en", "de-AT", "ku", "az", "pa-IN", "ja", "", "?"])(
    "%j runs from left to right",
    (locale) => expect(textDirection(locale)).toBe("ltr")
  )

  it.each(
    "he iw ar_EG ar fa ur ckb sd ug ps dv yi ks pa-PK az-Arab ku-Arab ff-Adlm".split(
      " "
    )
  )("%s runs from right to left", (locale) => {
    expect(textDirection(locale)).toBe("rtl")
  })
})
