import fc from "fast-check"

import { judgeSilence, type SilenceFacts } from "./judge-silence"

const HOUR = 3_600_000
const START = new Date("2026-03-02T00:00:00Z").getTime()
const at = (hours: number) => new Date(START + hours * HOUR)

/** Hours 8 to 19 of every day, for so many days. */
const shopDays = (days: number) =>
  Array.from({ length: days }, (_, day) =>
    Array.from({ length: 12 }, (_, hour) => day * 24 + 8 + hour)
  ).flat()

const judge = (
  hours: number[],
  now: number,
  more: Partial<SilenceFacts> = {}
) =>
  judgeSilence({
    now: at(now),
    hours: hours.map(at),
    watchedSince: at(0),
    openedAt: null,
    ...more,
  })

describe("a shop's silence", () => {
  const days = shopDays(20)
  const close = 19 * 24 + 20

  it("is no alarm at night, and is one after two nights' length", () => {
    expect(judge(days, close + 12)).toBeNull()
    expect(judge(days, close + 23.9)).toBeNull()
    expect(judge(days, close + 24)).toEqual({
      since: at(close),
      usualMs: 12 * HOUR,
    })
  })

  it("lasts six hours at least, however busy the shop is", () => {
    const always = Array.from({ length: 400 }, (_, hour) => hour)
    expect(judge(always, 405.9)).toBeNull()
    expect(judge(always, 406)).toMatchObject({ usualMs: 0 })
  })

  it("knows weekends", () => {
    const weekdays = shopDays(26).filter((hour) => (hour / 24) % 7 < 5)
    const friday = 4 * 24 + 21 * 24 + 20
    expect(weekdays.at(-1)).toBe(friday - 1)
    expect(judge(weekdays, friday + 60)).toBeNull()
    expect(judge(weekdays, friday + 2 * 60)).not.toBeNull()
  })

  it("does not take a single outage for usual", () => {
    const outage = days.filter((hour) => hour < 96 || hour > 168)
    expect(judge(outage, close + 24)).toMatchObject({ usualMs: 12 * HOUR })
  })

  it("is not judged before two weeks, or with hardly any life", () => {
    expect(judge(shopDays(13), 13 * 24 + 7)).toBeNull()
    expect(judge([0, 50, 100, 150, 200], 5_000)).toBeNull()
    expect(judge([], 5_000)).toBeNull()
  })

  it("counts from when anybody listened again", () => {
    const now = close + 100
    expect(judge(days, now, { watchedSince: at(now - 1) })).toBeNull()
    expect(judge(days, now, { watchedSince: at(now - 24) })).not.toBeNull()
  })

  it("that is open ends with the next thing seen, and not before", () => {
    const openedAt = at(close + 24)
    const open = (hours: number[], now: number) =>
      judge(hours, now, { openedAt })
    expect(open(days, close + 25)).not.toBeNull()
    expect(open([], close + 5_000)).not.toBeNull()
    expect(open([...days, close + 30], close + 31)).toBeNull()
  })

  const life = fc
    .uniqueArray(fc.nat({ max: 600 }), { minLength: 1, maxLength: 200 })
    .map((hours) => hours.sort((a, b) => a - b))

  it("only grows with time", () => {
    fc.assert(
      fc.property(
        life,
        fc.nat({ max: 500 }),
        fc.nat({ max: 500 }),
        (hours, quiet, more) => {
          const now = hours.at(-1)! + 1 + quiet
          expect(
            judge(hours, now) === null || judge(hours, now + more) !== null
          ).toBe(true)
        }
      )
    )
  })

  it("is never an alarm while it is as long as a pause that came twice", () => {
    fc.assert(
      fc.property(life, fc.nat({ max: 500 }), (hours, quiet) => {
        const silence = judge(hours, hours.at(-1)! + 1 + quiet)
        const longer = hours
          .slice(1)
          .filter((hour, i) => hour - hours[i]! - 1 >= quiet)
        expect(silence === null || longer.length < 2).toBe(true)
      })
    )
  })
})
