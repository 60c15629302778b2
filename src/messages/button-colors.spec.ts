import fc from "fast-check"
import { buttonColors, contrast, hexColor } from "./button-colors"

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, "0")}`)

describe("a shop's color", () => {
  it.each([
    ["#0A7D55", "#0a7d55"],
    ["#fc0", "#ffcc00"],
    ["red", null],
    ["#12345", null],
    ["#fff;}</style>", null],
    [null, null],
  ])("%j is %j", (given, read) => expect(hexColor(given)).toBe(read))

  it.each([
    ["#ffcc00", "#000000"],
    ["#0a3d7d", "#ffffff"],
  ])("%s has text in %s", (given, text) => {
    expect(buttonColors(given).button_text).toBe(text)
  })

  it("has readable text, and stands out in the dark", () => {
    fc.assert(
      fc.property(color, (given) => {
        const made = buttonColors(given)
        expect(made.button).toBe(given)
        expect(contrast(made.button, made.button_text)).toBeGreaterThan(4.5)
        expect(
          contrast(made.dark_button, made.dark_button_text)
        ).toBeGreaterThan(4.5)
        expect(contrast(made.dark_button, "#1c1f22")).toBeGreaterThanOrEqual(3)
      })
    )
  })

  it("is neutral where there is none", () => {
    expect(buttonColors(null)).toEqual(buttonColors("javascript:"))
  })
})
