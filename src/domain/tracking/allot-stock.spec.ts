import fc from "fast-check"

import { exampleItem } from "./__tests__/example-item"
import { allotStock, buyable, type VariantNow } from "./allot-stock"

const quantities = (now: VariantNow | null, ...lines: number[]) =>
  allotStock(
    lines.map((quantity) => exampleItem({ quantity })),
    new Map(now ? [["v1", now]] : [])
  ).map(({ quantity }) => quantity)

describe("how much of a cart can be bought", () => {
  it("is all of it when pieces are not counted", () => {
    expect(quantities({ sold: true, stock: null }, 2, 300)).toEqual([2, 300])
  })

  it("is as much of a line as is in stock", () => {
    expect(quantities({ sold: true, stock: 3 }, 5)).toEqual([3])
    expect(quantities({ sold: true, stock: 0 }, 5)).toEqual([0])
    expect(quantities({ sold: true, stock: -4 }, 5)).toEqual([0])
  })

  it("shares the stock of a variant among all of its lines", () => {
    expect(quantities({ sold: true, stock: 3 }, 2, 2, 1)).toEqual([2, 1, 0])
  })

  it("is nothing of what is not sold any more, or unknown", () => {
    expect(quantities({ sold: false, stock: 9 }, 1)).toEqual([0])
    expect(quantities(null, 1)).toEqual([0])
  })

  it("is all of a line of the shop's own", () => {
    const [line] = allotStock([exampleItem({ variant_id: null })], new Map())
    expect(line).toMatchObject({ quantity: 2, sold: true })
  })

  it("is never more than asked for, nor than there is", () => {
    const line = fc.record({
      variant_id: fc.constantFrom("a", "b"),
      quantity: fc.integer({ min: 1, max: 9 }),
    })
    const stock = fc.integer({ min: -2, max: 12 })
    fc.assert(
      fc.property(fc.array(line), stock, stock, (lines, a, b) => {
        const now = new Map([
          ["a", { sold: true, stock: a }],
          ["b", { sold: true, stock: b }],
        ])
        const allotted = allotStock(lines.map(exampleItem), now)
        for (const [id, there] of [
          ["a", a],
          ["b", b],
        ] as const) {
          const mine = allotted.filter(({ item }) => item.variant_id === id)
          const given = mine.reduce((n, { quantity }) => n + quantity, 0)
          const asked = mine.reduce((n, { item }) => n + item.quantity, 0)
          expect(given).toBe(Math.min(asked, Math.max(there, 0)))
        }
        for (const { item, quantity } of allotted) {
          expect(quantity).toBeLessThanOrEqual(item.quantity)
        }
        expect(buyable(allotted).every(({ quantity }) => quantity > 0)).toBe(
          true
        )
      })
    )
  })
})
