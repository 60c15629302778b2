import fc from "fast-check"

import { addedLines } from "./added-lines"

describe("what a merge added", () => {
  it("is new lines, and what was put on top of old ones", () => {
    expect(
      addedLines(
        [
          { line_id: "a", quantity: 2 },
          { line_id: "b", quantity: 1 },
        ],
        [
          { line_id: "a", quantity: 5 },
          { line_id: "b", quantity: 1 },
          { line_id: "c", quantity: 4 },
        ]
      )
    ).toEqual([
      { line_id: "a", quantity: 3 },
      { line_id: "c", quantity: 4 },
    ])
  })

  it("is all that taking it off again leaves nothing of", () => {
    const cart = fc.dictionary(
      fc.constantFrom("a", "b", "c", "d"),
      fc.integer({ min: 1, max: 9 })
    )
    const lines = (of: Record<string, number>) =>
      Object.entries(of).map(([line_id, quantity]) => ({ line_id, quantity }))
    fc.assert(
      fc.property(cart, cart, (before, more) => {
        const after = { ...before }
        for (const [id, quantity] of Object.entries(more)) {
          after[id] = (after[id] ?? 0) + quantity
        }
        for (const one of addedLines(lines(before), lines(after))) {
          after[one.line_id]! -= one.quantity
        }
        const left = Object.entries(after).filter(([, n]) => n > 0)
        expect(Object.fromEntries(left)).toEqual(before)
      })
    )
  })
})
