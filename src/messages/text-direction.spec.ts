import { textDirection } from "./text-direction"

describe("the direction of a locale's text", () => {
  it.each([
    ["en", "ltr"],
    ["de-AT", "ltr"],
    ["he", "rtl"],
    ["ar_EG", "rtl"],
    ["", "ltr"],
  ])("%j runs %s", (locale, dir) => expect(textDirection(locale)).toBe(dir))
})
