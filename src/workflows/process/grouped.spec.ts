import fc from "fast-check"

import { Grouped } from "./grouped"

const LIMITS = { size: 3, parallel: 1 }

/** Doubles numbers, keeps the groups it was asked for. */
function doubling(limits = LIMITS) {
  const groups: number[][] = []
  let running = 0
  let most = 0
  const grouped = new Grouped<number, number>(
    async (items) => {
      groups.push(items)
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      if (items.includes(13)) {
        throw new Error("unlucky")
      }
      return items.map((item) => item * 2)
    },
    limits,
    (error) => (error as Error).message === "unlucky"
  )
  return { grouped, groups, most: () => most }
}

describe("grouped asking", () => {
  it("asks together for what is asked in one turn", async () => {
    const { grouped, groups } = doubling()
    const answers = await Promise.all([1, 2, 3].map((n) => grouped.add(n)))
    expect(answers).toEqual([2, 4, 6])
    expect(groups).toEqual([[1, 2, 3]])
  })

  it("answers each its own, in groups that are never too large or too many", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 20, max: 99 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        async (items, size, parallel) => {
          const { grouped, groups, most } = doubling({ size, parallel })
          const answers = await Promise.all(items.map((n) => grouped.add(n)))
          expect(answers).toEqual(items.map((n) => n * 2))
          expect(groups.flat()).toHaveLength(items.length)
          expect(
            Math.max(0, ...groups.map((g) => g.length))
          ).toBeLessThanOrEqual(size)
          expect(most()).toBeLessThanOrEqual(parallel)
        }
      )
    )
  })

  it("lets only the bad item of a group fail", async () => {
    const { grouped } = doubling()
    const answers = await Promise.allSettled(
      [12, 13, 14].map((n) => grouped.add(n))
    )
    expect(answers.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
    ])
  })

  it("fails them all together when it is about none of them", async () => {
    const grouped = new Grouped<number, number>(async () => {
      throw new Error("database gone")
    }, LIMITS)
    const answers = await Promise.allSettled([1, 2].map((n) => grouped.add(n)))
    expect(answers.every(({ status }) => status === "rejected")).toBe(true)
  })
})
