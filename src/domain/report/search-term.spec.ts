import fc from "fast-check"

import { CART_STATUSES } from "../enrollment/cart-status"
import { gramsOf, searchTerm } from "./search-term"

const found = (typed: string) => searchTerm(typed)!

describe("a search term", () => {
  it("is found anywhere", () => {
    expect(found("byron")).toMatchObject({ pattern: "%byron%" })
    expect(found("byron").grams).toHaveLength(3)
  })

  it("is found at the beginning of a word when it is short", () => {
    expect(found("by").pattern).toBe("% by%")
    expect(found("王").pattern).toBe("% 王%")
    expect(found("b").grams).toHaveLength(1)
  })

  it("is taken literally", () => {
    expect(found("h_v%\\").pattern).toBe("%h\\_v\\%\\\\%")
  })

  it("is nothing when it is only space", () => {
    expect(searchTerm(" \t ")).toBeNull()
  })

  it("has the grams of every part of it, so that the index leaves nothing out", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 3, maxLength: 12, unit: "grapheme" }),
        fc.string({ maxLength: 5 }),
        (part, more) => {
          fc.pre(part === part.trim() && !/\s/.test(part + more))
          fc.pre([...part].length > 2)
          const whole = new Set(found(`${more}${part}${more}`).grams)
          expect(found(part).grams.filter((gram) => !whole.has(gram))).toEqual(
            []
          )
        }
      )
    )
  })

  it("has other grams for each standing", () => {
    const { grams } = found("byron")
    const all = CART_STATUSES.flatMap((standing) => gramsOf(grams, standing))
    expect(new Set(all).size).toBe(CART_STATUSES.length * grams.length)
    expect(all.every((gram) => gram > 0 && gram < 2 ** 31)).toBe(true)
  })

  it("tells letters apart, also those beyond the basic plane", () => {
    expect(found("ab😀").grams).not.toEqual(found("ab😁").grams)
    expect(found("abc").grams).not.toEqual(found("bac").grams)
  })
})
