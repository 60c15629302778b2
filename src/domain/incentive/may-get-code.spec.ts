import fc from "fast-check"

import { mayGetCode } from "./may-get-code"

const DAY = 86_400_000
const limits = { oncePerMs: 30 * DAY, mostPerYear: 3 }
const day = (n: number) => new Date(n * DAY + DAY / 2)

describe("mayGetCode", () => {
  it("gives one in the time, and then another", () => {
    expect(mayGetCode([], day(0), limits)).toBe(true)
    expect(mayGetCode([day(0)], day(29), limits)).toBe(false)
    expect(mayGetCode([day(0)], day(30), limits)).toBe(true)
  })

  it("gains nothing for whoever leaves carts for codes, however they time it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 300 }),
        (tries) => {
          const got: Date[] = []
          for (const at of tries.sort((a, b) => a - b).map(day)) {
            if (mayGetCode(got, at, limits)) {
              got.push(at)
            }
          }
          for (const at of got) {
            const within = (days: number) =>
              got.filter((other) => other <= at && +other > +at - days * DAY)
            expect(within(30)).toHaveLength(1)
            expect(within(365).length).toBeLessThanOrEqual(3)
          }
        }
      )
    )
  })
})
