import { reportLines } from "./report-csv"

describe("a CSV file for people", () => {
  it("quotes every cell, and has no formula in it", () => {
    expect(reportLines([["=1+1", 'say "hi"', null, "a,b"]])).toBe(
      `"'=1+1","say ""hi""","","a,b"\r\n`
    )
  })

  it("leaves numbers what they are", () => {
    expect(reportLines([[-12.5, new Date(0)]])).toBe(
      '"-12.5","1970-01-01T00:00:00.000Z"\r\n'
    )
  })
})
