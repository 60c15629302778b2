import { isBuyable, lineNotices, type LineNow } from "./restore-notices"

const ITEM = {
  variant_id: "v1",
  product_id: "p1",
  title: "Mug",
  variant_title: null,
  thumbnail: null,
  quantity: 2,
  unit_price: 10,
}
const FINE: LineNow = { available: true, stock: 5, unit_price: 10 }
const noticesFor = (line: LineNow | null) =>
  lineNotices([ITEM], new Map(line ? [["v1", line]] : []))

describe("notices on return", () => {
  it("are none when all is as it was, cheaper, or not counted", () => {
    expect(noticesFor(FINE)).toEqual([])
    expect(noticesFor({ ...FINE, unit_price: 9 })).toEqual([])
    expect(noticesFor({ ...FINE, stock: null })).toEqual([])
  })

  it.each([
    ["unavailable", null],
    ["unavailable", { ...FINE, available: false }],
    ["unavailable", { ...FINE, unit_price: null }],
    ["sold_out", { ...FINE, stock: 1 }],
    ["price_increased", { ...FINE, unit_price: 10.5 }],
  ])("name a line that is %s", (type, line) => {
    expect(noticesFor(line)).toMatchObject([{ type, title: "Mug" }])
  })

  it("tell both prices", () => {
    expect(noticesFor({ ...FINE, unit_price: 12 })).toMatchObject([
      { old_price: 10, new_price: 12 },
    ])
  })

  it("agree with what can be put into a new cart", () => {
    const buyable = (line: LineNow) => isBuyable(ITEM, new Map([["v1", line]]))
    expect(buyable(FINE)).toBe(true)
    expect(buyable({ ...FINE, unit_price: 12 })).toBe(true)
    expect(buyable({ ...FINE, stock: 1 })).toBe(false)
    expect(buyable({ ...FINE, available: false })).toBe(false)
    expect(isBuyable({ ...ITEM, variant_id: null }, new Map())).toBe(false)
  })
})
