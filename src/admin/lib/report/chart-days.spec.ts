import * as fc from "fast-check"

import type { AdminReportDay } from "../../../types"
import { chartDays, isByWeek } from "./chart-days"

const dayOf = (i: number): string =>
  new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)

const daysOf = (length: number): AdminReportDay[] =>
  Array.from({ length }, (_, i) => ({
    date: dayOf(i),
    abandoned: 9,
    reached: 8,
    held_out: 1,
    messaged: 7,
    opened: 6,
    clicked: 5,
    restored: 4,
    recovered: 3,
    assisted: 2,
    revenue: (i % 2 ? { eur: "0.10" } : {}) as Record<string, string>,
    net: (i % 2 ? { eur: "0.07" } : {}) as Record<string, string>,
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
    expect(bars[0]).toMatchObject({ date: dayOf(0), abandoned: 54 })
    expect(bars.at(-1)).toMatchObject({
      date: dayOf(83),
      abandoned: 63,
      recovered: 21,
      revenue: { eur: "0.4" },
      net: { eur: "0.28" },
    })
  })

  it("lose nothing and add nothing, to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (length) => {
        const days = daysOf(length)
        const bars = chartDays(days)
        const total = (of: AdminReportDay[]) =>
          of.reduce((sum, { restored }) => sum + restored, 0)
        expect(total(bars)).toBe(total(days))
        expect(bars.length).toBeLessThanOrEqual(isByWeek(days) ? 58 : 31)
        for (const { revenue } of bars) {
          expect(revenue.eur ?? "0").toMatch(/^0(\.\d0?)?$/)
        }
      })
    )
  })
})
