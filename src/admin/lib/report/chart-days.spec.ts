import * as fc from "fast-check"

import type { AdminOverviewDay } from "../../../types"
import { chartDays, isByWeek } from "./chart-days"

const dayOf = (i: number): string =>
  new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)

const daysOf = (length: number): AdminOverviewDay[] =>
  Array.from({ length }, (_, i) => ({
    date: dayOf(i),
    abandoned: 3,
    messaged: 2,
    restored: 1,
    recovered: 1,
    revenue: (i % 2 ? { eur: 0.1 } : {}) as Record<string, number>,
  }))

describe("the bars of a chart", () => {
  it("are the days themselves, up to a month", () => {
    for (const length of [1, 7, 30, 31]) {
      expect(chartDays(daysOf(length))).toEqual(daysOf(length))
    }
  })

  it("are weeks beyond, of which the last is whole", () => {
    const bars = chartDays(daysOf(90))
    expect(bars).toHaveLength(13)
    expect(bars[0]).toMatchObject({ date: dayOf(0), abandoned: 18 })
    expect(bars.at(-1)).toMatchObject({ date: dayOf(83), abandoned: 21 })
  })

  it("lose nothing and add nothing, to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (length) => {
        const days = daysOf(length)
        const bars = chartDays(days)
        const total = (of: AdminOverviewDay[]) =>
          of.reduce((sum, { abandoned }) => sum + abandoned, 0)
        expect(total(bars)).toBe(total(days))
        expect(bars.length).toBeLessThanOrEqual(isByWeek(days) ? 58 : 31)
        for (const { revenue } of bars) {
          expect(String(revenue.eur ?? 0)).toMatch(/^0(\.\d)?$/)
        }
      })
    )
  })
})
