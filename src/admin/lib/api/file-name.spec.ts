import { fileNameOf } from "./file-name"

describe("the name of a file that the server sends", () => {
  it("is the one it gives, in any of the ways to say it", () => {
    for (const [header, name] of [
      ['attachment; filename="meta full.csv"', "meta full.csv"],
      ["attachment; filename=meta.csv", "meta.csv"],
      ["attachment; filename=a.csv; filename*=UTF-8''%C3%BC.csv", "ü.csv"],
      ['attachment; filename="a \\"b\\".csv"', 'a "b".csv'],
    ] as const) {
      expect(fileNameOf(header, "x.csv")).toBe(name)
    }
  })

  it("is ours where it gives none", () => {
    for (const header of [
      null,
      "",
      "attachment",
      "inline; filename*=UTF-8''%",
    ]) {
      expect(fileNameOf(header, "x.csv")).toBe("x.csv")
    }
  })
})
