import { amountInFile, fileRate } from "./file-figures"

describe("figures in a file", () => {
  it.each([
    ["249.0000", "eur", "249.00"],
    ["0", "eur", "0.00"],
    ["784.7", "usd", "784.70"],
    ["-12.345", "eur", "-12.345"],
    ["1200.0000", "jpy", "1200"],
    ["1.5", "kwd", "1.500"],
    ["3", "points", "3.00"],
    ["90071992547409930.01", "eur", "90071992547409930.01"],
  ])("%s %s is %s", (amount, currency, text) => {
    expect(amountInFile(amount, currency)).toBe(text)
  })

  it("are rates of four places, or nothing", () => {
    expect(fileRate(1, 0)).toBeNull()
    expect(fileRate(0, 3)).toBe(0)
    expect(fileRate(2, 3)).toBe(0.6667)
  })
})
