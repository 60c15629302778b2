import fc from "fast-check"

import {
  quintileEdges,
  recencyScoreOf,
  type Score,
  scoreOf,
  SEGMENT_MAP,
  SEGMENT_NAMES,
  segmentOf,
  SEGMENTS,
} from "./rfm"

/** First recency, then frequency. */
const CELLS: Record<string, string> = {
  11: "Hibernating",
  12: "Hibernating",
  13: "At Risk",
  14: "At Risk",
  15: "Can't Lose Them",
  21: "Hibernating",
  22: "Hibernating",
  23: "At Risk",
  24: "At Risk",
  25: "Can't Lose Them",
  31: "About to Sleep",
  32: "About to Sleep",
  33: "Need Attention",
  34: "Loyal Customers",
  35: "Loyal Customers",
  41: "Promising",
  42: "Potential Loyalists",
  43: "Potential Loyalists",
  44: "Loyal Customers",
  45: "Loyal Customers",
  51: "New Customers",
  52: "Potential Loyalists",
  53: "Potential Loyalists",
  54: "Champions",
  55: "Champions",
}

describe("the segments", () => {
  it.each(Object.entries(CELLS))("%s is %s", (cell, name) => {
    const [recency, frequency] = [...cell].map(Number) as [Score, Score]
    expect(SEGMENT_NAMES[segmentOf(recency, frequency)]).toBe(name)
  })

  it("are all on the map, which is complete", () => {
    expect(SEGMENT_MAP).toHaveLength(25)
    expect(new Set(SEGMENT_MAP)).toEqual(new Set(SEGMENTS))
    expect(SEGMENT_MAP[(4 - 1) * 5 + 1 - 1]).toBe("promising")
  })
})

describe("quintiles", () => {
  it("are quantiles of type 7", () => {
    expect(quintileEdges([10, 1, 7, 3])).toEqual([
      1 + 0.6000000000000001 * 2,
      3 + 0.20000000000000018 * 4,
      3 + 0.7999999999999998 * 4,
      7 + 0.40000000000000036 * 3,
    ])
    expect(quintileEdges([1, 2, 3, 4, 5, 6])).toEqual([2, 3, 4, 5])
    expect(quintileEdges([8])).toEqual([8, 8, 8, 8])
    expect(quintileEdges([])).toEqual([])
  })

  it("give those who are alike one score", () => {
    const edges = quintileEdges([1, 1, 1, 1, 1, 1, 2, 3])
    expect([1, 2, 3].map((value) => scoreOf(value, edges))).toEqual([1, 5, 5])
    expect(scoreOf(4, quintileEdges([4, 4, 4]))).toBe(1)
  })

  it("are turned round for recency", () => {
    const edges = quintileEdges([1, 2, 3, 4, 5])
    expect([1, 3, 5].map((age) => recencyScoreOf(age, edges))).toEqual([
      5, 3, 1,
    ])
  })

  it("follow the order of the values, whatever these are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }),
        (values) => {
          const edges = quintileEdges(values)
          expect(edges).toEqual([...edges].sort((a, b) => a - b))
          for (const a of values) {
            for (const b of values) {
              if (a <= b) {
                expect(scoreOf(a, edges)).toBeLessThanOrEqual(scoreOf(b, edges))
              }
            }
          }
        }
      )
    )
  })
})
