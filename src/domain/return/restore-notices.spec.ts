import { exampleItem } from "../tracking/__tests__/example-item"
import type { Allotment } from "../tracking/allot-stock"
import { lineNotices } from "./restore-notices"

const noticesFor = (more: Partial<Allotment>, price?: number) =>
  lineNotices(
    [{ item: exampleItem(), quantity: 2, sold: true, ...more }],
    new Map(price === undefined ? [] : [["l1", price]])
  )

describe("notices on return", () => {
  it("are none when all is as it was, cheaper, or of no known price", () => {
    expect(noticesFor({}, 10)).toEqual([])
    expect(noticesFor({}, 9)).toEqual([])
    expect(noticesFor({})).toEqual([])
  })

  it.each([
    ["unavailable", { sold: false, quantity: 0 }, null],
    ["sold_out", { quantity: 0 }, null],
    ["fewer_left", { quantity: 1 }, 1],
  ])("name a line that is %s", (type, allotment, quantity) => {
    expect(noticesFor(allotment, 10)).toEqual([
      { type, title: "Mug", quantity, old_price: null, new_price: null },
    ])
  })

  it("tell both prices of what costs more", () => {
    expect(noticesFor({}, 10.5)).toMatchObject([
      { type: "price_increased", old_price: 10, new_price: 10.5 },
    ])
    expect(noticesFor({ quantity: 1 }, 12).map(({ type }) => type)).toEqual([
      "fewer_left",
      "price_increased",
    ])
  })

  it("know an agreed price: the catalog's is none of its business", () => {
    const item = exampleItem({ custom_price: true })
    expect(noticesFor({ item }, 99)).toEqual([])
  })
})
