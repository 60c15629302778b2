import { toCsv } from "./to-csv"

describe("a table of figures as a file for people", () => {
  it("is quoted, and no text of it is a formula", () => {
    const rows = [
      { title: '=HYPERLINK("http://x")', amount: "-12.50", share: null },
      { title: "Größe, 12″", amount: "90071992547409930.01", share: 0.25 },
    ]
    expect(
      toCsv(
        [
          { name: "@title", isText: true, of: ({ title }) => title },
          { name: "amount", of: ({ amount }) => amount },
          { name: "share", of: ({ share }) => share },
        ],
        rows
      )
    ).toBe(
      "\ufeff" +
        `"'@title","amount","share"\r\n` +
        `"'=HYPERLINK(""http://x"")","-12.50",""\r\n` +
        `"Größe, 12″","90071992547409930.01","0.25"\r\n`
    )
  })
})
