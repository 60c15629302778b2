import { normalTail } from "./normal-tail"

// 2 * scipy.stats.norm.sf(z)
const KNOWN: [number, number][] = [
  [0, 1],
  [0.5, 0.6170750774519738],
  [1, 0.31731050786291415],
  [1.959963984540054, 0.05],
  [2, 0.04550026389635842],
  [2.8, 0.005110260660855784],
  [3, 0.0026997960632601866],
  [5, 5.733031437583869e-7],
]

describe("the tails of the normal distribution", () => {
  it.each(KNOWN)("%d deviations out hold %d", (z, p) => {
    expect(normalTail(z) / p).toBeCloseTo(1, 9)
    expect(normalTail(-z)).toBe(normalTail(z))
  })

  it("are never less than nothing", () => {
    expect(normalTail(100)).toBe(0)
    expect(normalTail(Infinity)).toBe(0)
  })
})
