import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { reportLines } from "./report-csv"

describe("a CSV file for people", () => {
  it("quotes every cell, and has no formula in it", () => {
    expect(reportLines([["=1+1", 'say "hi"', null, "a,b"]])).toBe(
      `"'=1+1","say ""hi""","","a,b"\r\n`
    )
  })

  it.each([
    "=1+1",
    "+SUM(A1:A2)",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
  ])("%j gets a quote in front", (text) => {
    expect(reportLines([[text]])).toBe(`"'${text}"\r\n`)
  })

  it("leaves numbers what they are", () => {
    expect(reportLines([[-12.5, new Date(0)]])).toBe(
      '"-12.5","1970-01-01T00:00:00.000Z"\r\n'
    )
  })

  it("is read back as it was, a quote apart", () => {
    const cell = fc.string({ unit: "grapheme" })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const [row] = parse(reportLines([cells]), {
          record_delimiter: "\r\n",
        }) as string[][]
        expect(
          row!.map(
            (text, at) =>
              text.replace(/^'/, "") === cells[at]!.replace(/^'/, "")
          )
        ).toEqual(cells.map(() => true))
        expect(row!.join("\0")).not.toMatch(/(^|\0)[=+\-@\t\r\n＝＋－＠]/)
      })
    )
  })
})
