import { decimalText, placesOf } from "./decimal-text"

describe("a number in plain decimals", () => {
  it("is rounded to the places of its currency", () => {
    expect(decimalText(12.345)).toBe("12.35")
    expect(decimalText(1234567.5, placesOf("jpy"))).toBe("1234568")
    expect(decimalText(1.23456, placesOf("kwd"))).toBe("1.235")
    expect(placesOf("no currency")).toBe(2)
  })

  it("is never less than nothing by nothing, nor told in powers", () => {
    expect(decimalText(-0.001)).toBe("0.00")
    expect(decimalText(1e-9, 4)).toBe("0.0000")
    expect(decimalText(123456789012.5)).toBe("123456789012.50")
  })
})
