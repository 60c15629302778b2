import fc from "fast-check"
import { createSplitter } from "./split"

/** The bytes of each part, with the preamble. */
function parts(
  lengths: number[],
  most: { rows?: number; bytes?: number },
  preamble: number,
  expected?: number
): number[][] {
  const begins = createSplitter(most, preamble, expected)
  const found: number[][] = [[]]
  for (const length of lengths) {
    if (begins(length)) {
      found.push([])
    }
    found.at(-1)!.push(length)
  }
  return found
}

describe("a file in parts", () => {
  it("is one where nothing limits it", () => {
    expect(parts([5, 5, 5], {}, 100)).toEqual([[5, 5, 5]])
  })

  it("begins a new part where a row would be too much", () => {
    expect(parts([4, 4, 4], { rows: 2 }, 0)).toEqual([[4, 4], [4]])
    expect(parts([4, 4, 4], { bytes: 18 }, 10)).toEqual([[4, 4], [4]])
  })

  it("has parts of about the same size where it knows how many come", () => {
    const lengths = Array.from({ length: 300_001 }, () => 66)
    const sizes = parts(
      lengths,
      { rows: 300_000, bytes: 20_000_000 },
      68,
      300_001
    ).map((part) => part.length)
    expect(sizes).toEqual([150_001, 150_000])
  })

  it("loses no row, and exceeds nothing but for a row that is too long", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
        fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
        fc.integer({ min: 0, max: 40 }),
        fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
        (lengths, rows, bytes, preamble, expected) => {
          const found = parts(lengths, { rows, bytes }, preamble, expected)
          expect(found.flat()).toEqual(lengths)
          for (const part of found) {
            expect(part.length).toBeGreaterThan(0)
            expect(part.length).toBeLessThanOrEqual(rows ?? Infinity)
            const sum = part.reduce((a, b) => a + b, preamble)
            expect(part.length === 1 || sum <= (bytes ?? Infinity)).toBe(true)
          }
        }
      )
    )
  })
})
