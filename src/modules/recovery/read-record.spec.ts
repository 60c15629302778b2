import { readRecord } from "./read-record"

// As `SELECT it::text FROM (SELECT …) AS it` answers them.
describe("a row as one text", () => {
  it.each([
    ["(a,b)", ["a", "b"]],
    ["(a)", ["a"]],
    ["(,)", ["", ""]],
    ['("",a,"")', ["", "a", ""]],
    ['(a,"b c","d,e","(f)")', ["a", "b c", "d,e", "(f)"]],
    ['("say ""hi""",",""","""")', ['say "hi"', ',"', '"']],
    ['("""""",x)', ['""', "x"]],
    ['("a\\\\b","\\\\""")', ["a\\b", '\\"']],
    ['("two\nlines",Müller,🎉)', ["two\nlines", "Müller", "🎉"]],
    ['("",)', ["", ""]],
  ])("%s", (record, cells) => {
    expect(readRecord(record)).toEqual(cells)
  })
})
