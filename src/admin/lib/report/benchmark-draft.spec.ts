import { toBenchmarks, toDrafts, wrongIn } from "./benchmark-draft"

const FIGURE = {
  metric: "recovered" as const,
  percent: "10.5",
  year: 2025,
  denominator: "carts with contact",
  source: "",
}

const EMPTY = { percent: "", year: "", denominator: "", source: "" }

describe("figures to compare with, as they are typed", () => {
  it("come back as they were", () => {
    expect(toBenchmarks(toDrafts([FIGURE]))).toEqual([FIGURE])
    expect(toBenchmarks(toDrafts([]))).toEqual([])
  })

  it("may have a decimal comma", () => {
    const drafts = toDrafts([])
    drafts.clicked = { ...toDrafts([FIGURE]).recovered, percent: " 3,25 " }
    expect(toBenchmarks(drafts)).toEqual([
      { ...FIGURE, metric: "clicked", percent: "3.25" },
    ])
  })

  it.each([
    [EMPTY, []],
    [{ ...EMPTY, percent: "10" }, ["year", "denominator"]],
    [{ ...EMPTY, source: "A study" }, ["percent", "year", "denominator"]],
    [
      { percent: "100.01", year: "2025", denominator: "carts", source: "" },
      ["percent"],
    ],
    [
      { percent: "-1", year: "25", denominator: " ", source: "" },
      ["percent", "year", "denominator"],
    ],
    [{ percent: "100", year: "2025", denominator: "carts", source: "" }, []],
  ])("%j is wrong in %j", (draft, wrong) => {
    expect(wrongIn(draft)).toEqual(wrong)
  })
})
