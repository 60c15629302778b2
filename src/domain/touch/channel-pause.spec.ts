import fc from "fast-check"

import { addMs } from "../time/duration"
import {
  afterFault,
  afterSuccess,
  type ChannelFault,
  type ChannelState,
  FIRST_NEEDED,
  graceWithPause,
  PAUSES_MS,
} from "./channel-pause"

const NOON = new Date("2026-03-01T12:00:00Z")
const HOUR = 3_600_000
const OPEN: ChannelState = {
  fault: null,
  streak: 0,
  streak_at: null,
  needed: FIRST_NEEDED,
  level: 0,
  paused_since: null,
  paused_until: null,
  reopened_at: null,
  reason: null,
}
const FAULT: ChannelFault = {
  fault: "550 no",
  reason: "550 No",
  certain: false,
  at: NOON,
  probe: false,
  acceptedSince: false,
  suspect: false,
  ownTrouble: false,
}
const GRACE = 24 * HOUR
const LIMIT = { ...FAULT, fault: "550 5.4.5 limit", certain: true }

const times = (count: number, known: ChannelState, fault = FAULT) =>
  Array.from({ length: count }).reduce<ChannelState>(
    (state) => afterFault(state, fault, GRACE),
    known
  )

describe("a channel", () => {
  it("pauses for a minute when the provider refuses the sender", () => {
    expect(afterFault(OPEN, LIMIT, GRACE)).toMatchObject({
      level: 1,
      paused_since: NOON,
      paused_until: addMs(NOON, 60_000),
      reopened_at: null,
      reason: "550 No",
    })
  })

  it("waits 1, 5, 15 and then 60 minutes from try to try", () => {
    let state = afterFault(OPEN, LIMIT, GRACE)
    const waits = [state.paused_until!.getTime() - NOON.getTime()]
    for (let i = 0; i < 5; i++) {
      state = afterFault(state, { ...LIMIT, probe: true }, GRACE)
      waits.push(state.paused_until!.getTime() - NOON.getTime())
    }
    expect(waits).toEqual([...PAUSES_MS, PAUSES_MS[3], PAUSES_MS[3]])
    expect(state.paused_since).toBe(NOON)
  })

  it("is not paused for longer by what was on the wire already", () => {
    const paused = afterFault(OPEN, LIMIT, GRACE)
    expect(times(25, paused, LIMIT)).toBe(paused)
  })

  it("pauses after three of one answer in a row", () => {
    expect(times(FIRST_NEEDED - 1, OPEN).level).toBe(0)
    expect(times(FIRST_NEEDED, OPEN).level).toBe(1)
  })

  it("does not for different answers, nor when others got through", () => {
    const different = [1, 2, 3, 4].reduce<ChannelState>(
      (state, n) => afterFault(state, { ...FAULT, fault: `550 ${n}` }, GRACE),
      OPEN
    )
    expect(different.level).toBe(0)
    expect(times(9, OPEN, { ...FAULT, acceptedSince: true }).level).toBe(0)
  })

  it("does not for a message that was refused so before by itself", () => {
    expect(times(9, OPEN, { ...FAULT, ownTrouble: true })).toBe(OPEN)
  })

  it("asks a second message when others got through since the first met it", () => {
    const suspect = { ...LIMIT, suspect: true }
    expect(times(1, OPEN, suspect).level).toBe(0)
    expect(times(2, OPEN, suspect).level).toBe(1)
    // Each time others get through between.
    expect(times(9, OPEN, { ...suspect, acceptedSince: true }).level).toBe(0)
  })

  it("whose pauses follow one another within the grace goes on with the first", () => {
    const open = (hours: number) =>
      afterSuccess(times(1, OPEN, LIMIT), addMs(NOON, hours * HOUR))
    const again = (hours: number) => ({
      ...LIMIT,
      at: addMs(NOON, hours * HOUR),
    })
    expect(afterFault(open(24), again(25), GRACE).paused_since).toBe(NOON)
    expect(afterFault(open(24), again(48), GRACE).paused_since).toBe(NOON)
    const late = again(49)
    expect(afterFault(open(24), late, GRACE).paused_since).toBe(late.at)
  })

  it("trusts repetition less when the first try after it went well", () => {
    const reopened = afterSuccess(times(3, OPEN), addMs(NOON, 60_000))
    expect(reopened).toMatchObject({ level: 0, needed: 9 })
    expect(times(8, reopened).level).toBe(0)
    expect(times(9, reopened).level).toBe(1)
    const other = { ...FAULT, fault: "554 other" }
    expect(times(3, reopened, other).level).toBe(1)
  })

  it("that is open stays as it is when a message gets through", () => {
    expect(afterSuccess(OPEN, NOON)).toBe(OPEN)
  })
})

describe("the grace of a message", () => {
  const grace = 2 * HOUR
  const at = (hours: number) => addMs(NOON, hours * HOUR)
  const pause = (from: number, to: number | null): ChannelState => ({
    ...OPEN,
    paused_since: at(from),
    reopened_at: to === null ? null : at(to),
  })

  it("begins anew with the end of a pause that held it up", () => {
    expect(graceWithPause(grace, at(0), pause(1, 11), at(12))).toBe(13 * HOUR)
    expect(graceWithPause(grace, at(5), pause(1, 11), at(12))).toBe(8 * HOUR)
    expect(graceWithPause(grace, at(0), pause(1, null), at(9))).toBe(11 * HOUR)
  })

  it("is the usual one for what was late before, or due after it", () => {
    expect(graceWithPause(grace, at(-3), pause(1, 11), at(12))).toBe(grace)
    expect(graceWithPause(grace, at(12), pause(1, 11), at(13))).toBe(grace)
    expect(graceWithPause(grace, at(0), OPEN, at(1))).toBe(grace)
  })

  it("is never shorter than usual, nor longer than three days or usual", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_000 }),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (hours, due, from, length) => {
          const usual = hours * HOUR
          const held = pause(from, from + length)
          const found = graceWithPause(usual, at(due), held, at(2_000))
          expect(found).toBeGreaterThanOrEqual(usual)
          expect(found).toBeLessThanOrEqual(Math.max(usual, 72 * HOUR))
        }
      )
    )
  })

  it("is never over for what was in time at each pause's begin", () => {
    const pauses = fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 60 }),
        length: fc.integer({ min: 0, max: 60 }),
      }),
      { minLength: 1, maxLength: 8 }
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 50 }),
        pauses,
        (hours, due, row) => {
          const usual = hours * HOUR
          const longest = Math.max(usual, 72 * HOUR)
          const dueAt = at(due)
          // By hand: each pause that finds it in its time gives it that anew.
          let last = usual
          let state = OPEN
          let now = 0
          for (const { gap, length } of row) {
            now += gap
            const from = at(now)
            state = afterFault(state, { ...LIMIT, at: from }, usual)
            now += length
            const to = at(now)
            state = afterSuccess(state, to)
            if (dueAt <= to && addMs(dueAt, last) >= from) {
              const late = Math.max(to.getTime() - dueAt.getTime(), 0)
              last = Math.min(Math.max(last, late + usual), longest)
            }
            const found = graceWithPause(usual, dueAt, state, to)
            expect(found).toBeLessThanOrEqual(longest)
            if (addMs(dueAt, last) >= to) {
              expect(found).toBeGreaterThanOrEqual(
                Math.min(to.getTime() - dueAt.getTime(), longest)
              )
            }
          }
        }
      )
    )
  })
})
