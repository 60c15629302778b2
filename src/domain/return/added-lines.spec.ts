import fc from "fast-check"

import { addedLines, withoutAdded } from "./added-lines"

describe("what a merge added", () => {
  it("is new lines, and what was put on top of old ones", () => {
    expect(
      addedLines({ a: 2, b: 1 }, [
        { line_id: "a", quantity: 5 },
        { line_id: "b", quantity: 1 },
        { line_id: "c", quantity: 4 },
      ])
    ).toEqual([
      { line_id: "a", before: 2, quantity: 3 },
      { line_id: "c", before: 0, quantity: 4 },
    ])
  })

  it("leaves what the shopper had, and has, of it", () => {
    const added = { before: 1, quantity: 2 }
    expect(withoutAdded(3, added)).toBe(1)
    // They took some out themselves; they put one in.
    expect(withoutAdded(1, added)).toBe(1)
    expect(withoutAdded(0, added)).toBe(0)
    expect(withoutAdded(4, added)).toBe(2)
  })

  it("is all that taking it off again leaves nothing of", () => {
    const cart = fc.dictionary(
      fc.constantFrom("a", "b", "c", "d"),
      fc.integer({ min: 1, max: 9 })
    )
    fc.assert(
      fc.property(cart, cart, (before, more) => {
        const after = { ...before }
        for (const [id, quantity] of Object.entries(more)) {
          after[id] = (after[id] ?? 0) + quantity
        }
        const lines = Object.entries(after).map(([line_id, quantity]) => ({
          line_id,
          quantity,
        }))
        for (const added of addedLines(before, lines)) {
          after[added.line_id] = withoutAdded(after[added.line_id]!, added)
        }
        const left = Object.entries(after).filter(([, n]) => n > 0)
        expect(Object.fromEntries(left)).toEqual(before)
      })
    )
  })
})
