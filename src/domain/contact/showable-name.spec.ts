import fc from "fast-check"
import { countGraphemes } from "../text/shorten"
import { showableName } from "./showable-name"

describe("a name", () => {
  it.each([
    "Anna",
    "Jean-Luc",
    "Mary Ann",
    "Siân",
    "O'Neil",
    "D’Angelo",
    "J. R.",
    "J.R.",
    "J.-P.",
    "Dr. Anna",
    "St. John",
    "Maria del Carmen José",
    "Ludwig van der Rohe",
    "anna maria",
    "Nguyễn Thị Minh Khai",
    "Gal·la",
    "Ngọc Ánh",
    "Ẹ̀bùn",
    "Νίκος",
    "Владимир",
    "مريم",
    "שָׁלוֹם",
    "अनुष्का",
    "ณัฐวุฒิ",
    "小明",
    "マリア・ガルシア",
    "约翰·史密斯",
    "서연",
    "Li 小明",
    "Åsa",
    "Þór",
    "ʻIolani",
    "x",
  ])("such as %j is shown", (name) => {
    expect(showableName(name)).toBe(name.normalize("NFKC"))
  })

  it.each([
    ["  Anna   Maria ", "Anna Maria"],
    ["Anna\u00a0Maria\n", "Anna Maria"],
    ["O´Neil", "O'Neil"],
    ["Ａｎｎａ", "Anna"],
  ])("typed as %j is shown as %j", (typed, shown) => {
    expect(showableName(typed)).toBe(shown)
  })

  it.each([
    null,
    undefined,
    7,
    "",
    "   ",
    ".",
    "-",
    "...",
    "You won ... https://prize.example/abc",
    "www.prize.example",
    "www prize example",
    "WWW-prize",
    "https prize",
    "prize.example",
    "Prize.Example",
    "t.co",
    "prize,example",
    "prize。example",
    "prize．example",
    "prize｡example",
    "prize․example",
    "prize﹒example",
    "prizeꓸexample",
    "prize·example",
    "prizeㆍexample",
    "prize\u200b.example",
    "prize\u200bexample",
    "pri\u00adze",
    "ｗｗｗ．ｐｒｉｚｅ．ｅｘａｍｐｌｅ",
    "bücher.example",
    "пример.рф",
    "例え.テスト",
    "xn--prize-abc",
    "prize[.]example",
    "prize(dot)example",
    "a@b.example",
    "anna＠b",
    "<b>Anna</b>",
    "{{shop.name}}",
    "[Anna](x)",
    "//evil",
    "tel:0800",
    "Call 0800 123456",
    "Anna1",
    "Ａｎｎａ１",
    "Anna①",
    "$500",
    "Anna!",
    "Anna; Bob",
    "Anna\nBob",
    "Anna\r\nBcc: x",
    "Anna\u0000",
    "\u202eannA",
    "Anna\u2066x",
    "Anna\u3164",
    "Zoë\u0301\u0301\u0301\u0301\u0301",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
    "\u0301Anna",
    "Раypal",
    "🎉",
    "🎉🎉🎉",
    "Anna 🎉",
    "👍🏽",
    "Congratulations you have won it",
    "恭喜您中奖了请点击链接领取奖品",
    "恭喜您中奖了",
    "null",
    "undefined",
    "N/A",
    "prize dot example",
    "You won a prize",
    "Claim your free iPhone",
    "a".repeat(41),
    "a".repeat(300),
    "a".repeat(1e6),
    "\ud800",
    "J. R. R. Tolkien",
  ])("is not what %j is", (text) => {
    expect(showableName(text)).toBeNull()
  })

  it("is in its natural form already when it was shown once", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."aÅß.·-' 。１ｗw\u200b\u0301小") })
    )
    fc.assert(
      fc.property(anything, (text) => {
        const shown = showableName(text)
        if (shown !== null) {
          expect(showableName(shown)).toBe(shown)
          expect(shown).toMatch(/^[\p{L}\p{M} '’‘ʼ‐·・.-]+$/u)
          expect(shown).not.toMatch(/\.[^. -]{2}|www|\p{DI}|\p{C}/iu)
          expect(countGraphemes(shown, 99)).toBeLessThanOrEqual(40)
        }
      }),
      { numRuns: 2000 }
    )
  })
})
