import fc from "fast-check"

import { holdBack, type HoldFacts } from "./hold-back"

const NOW = new Date("2026-06-10T12:00:00Z")
const HOUR = 3_600_000
const hours = (n: number) => new Date(NOW.getTime() + n * HOUR)

const facts: HoldFacts = {
  now: NOW,
  quietHours: null,
  timeZone: "UTC",
  cap: null,
  writtenAt: [],
  pauseAfterOrderMs: 24 * HOUR,
  lastOrderAt: null,
}
const night = { from: 21 * 60, to: 8 * 60 }

describe("holdBack", () => {
  it("lets a message go when nothing holds it", () => {
    expect(holdBack(facts)).toBeNull()
    expect(
      holdBack({ ...facts, lastOrderAt: hours(-25), quietHours: night })
    ).toBeNull()
  })

  it("waits a day after an order", () => {
    expect(holdBack({ ...facts, lastOrderAt: hours(-2) })).toEqual({
      until: hours(22),
      reason: "recent_order",
    })
  })

  it("waits until the oldest of the last messages is out of the period", () => {
    const cap = { most: 2, withinMs: 48 * HOUR }
    const writtenAt = [hours(-1), hours(-50), hours(-20)]
    expect(holdBack({ ...facts, cap, writtenAt })).toEqual({
      until: hours(28),
      reason: "frequency_cap",
    })
    expect(holdBack({ ...facts, cap, writtenAt: [hours(-1)] })).toBeNull()
  })

  it("does not wake anybody when another hold ends at night", () => {
    // 22 hours on it is 10:00; 14 hours on it is 2:00 at night.
    expect(
      holdBack({ ...facts, quietHours: night, lastOrderAt: hours(-10) })
    ).toEqual({
      until: new Date("2026-06-11T08:00:00Z"),
      reason: "recent_order",
    })
  })

  it("waits by the shopper's own clock", () => {
    expect(
      holdBack({ ...facts, quietHours: night, timeZone: "Asia/Tokyo" })
    ).toEqual({
      until: new Date("2026-06-10T23:00:00Z"),
      reason: "quiet_hours",
    })
  })

  it("keeps the cap in every period, however messages fall due", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 72 }),
        (due, most, within) => {
          const cap = { most, withinMs: within * HOUR }
          const sent: Date[] = []
          const queue = due.map(hours).sort((a, b) => +a - +b)
          while (queue.length) {
            const now = queue.shift()!
            const hold = holdBack({ ...facts, now, cap, writtenAt: sent })
            if (hold) {
              expect(hold.until > now).toBe(true)
              queue.push(hold.until)
              queue.sort((a, b) => +a - +b)
            } else {
              sent.push(now)
            }
          }
          expect(sent).toHaveLength(due.length)
          for (const at of sent) {
            const inPeriod = sent.filter(
              (other) => other <= at && +other > +at - within * HOUR
            )
            expect(inPeriod.length).toBeLessThanOrEqual(most)
          }
        }
      )
    )
  })
})
