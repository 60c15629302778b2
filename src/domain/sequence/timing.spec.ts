import fc from "fast-check"

import { addMs } from "../time/duration"
import {
  dueAfterRemoved,
  firstDueAt,
  gapMs,
  nextDueAt,
  postponedDueAt,
} from "./timing"

const HOUR = 3_600_000
const NOON = new Date("2026-03-01T12:00:00Z")
const reminder = { delay: "1h" }
const help = { delay: "24h" }

describe("timing of a sequence", () => {
  it("counts the first touch from the last activity", () => {
    expect(firstDueAt(reminder, NOON)).toEqual(addMs(NOON, HOUR))
  })

  it("counts the next touch from the real send, not from the plan", () => {
    const sentFiveHoursLate = addMs(NOON, 6 * HOUR)
    expect(nextDueAt(reminder, help, sentFiveHoursLate)).toEqual(
      addMs(sentFiveHoursLate, 23 * HOUR)
    )
  })

  it("keeps the gap from a new activity", () => {
    expect(
      postponedDueAt(reminder, help, addMs(NOON, HOUR), addMs(NOON, 2 * HOUR))
    ).toEqual(addMs(NOON, 25 * HOUR))
  })

  it("never moves a touch forward", () => {
    const offset = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(offset, offset, (due, activity) => {
        const dueAt = addMs(NOON, due * 60_000)
        const moved = postponedDueAt(
          reminder,
          help,
          dueAt,
          addMs(NOON, activity * 60_000)
        )
        expect(moved >= dueAt).toBe(true)
      })
    )
  })

  it("waits for a step's own delay when steps changed places", () => {
    expect(gapMs(help, reminder)).toBe(HOUR)
    expect(gapMs(help, help)).toBe(24 * HOUR)
  })

  it("lets no two messages go out back to back, in whatever order they are", () => {
    const delay = fc.integer({ min: 1, max: 200 }).map((h) => `${h}h`)
    fc.assert(
      fc.property(delay, delay, (one, other) => {
        const gap = gapMs({ delay: one }, { delay: other })
        expect(gap).toBeGreaterThanOrEqual(HOUR)
      })
    )
  })

  it("keeps to the plan after a step that is there no more", () => {
    const settled = addMs(NOON, 24 * HOUR)
    expect(dueAfterRemoved({ delay: "48h" }, settled, NOON)).toEqual(
      addMs(NOON, 48 * HOUR)
    )
    expect(dueAfterRemoved(reminder, settled, NOON)).toEqual(
      addMs(settled, HOUR)
    )
  })
})
