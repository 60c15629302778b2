import fc from "fast-check"

import { judgeStall, type StallFacts } from "./judge-stall"

const NOON = new Date("2026-03-01T12:00:00Z")
const ago = (minutes: number) => new Date(NOON.getTime() - minutes * 60_000)
const agoOrNever = (minutes: number | null) =>
  minutes === null ? null : ago(minutes)

const STALLED: StallFacts = {
  now: NOON,
  oldestDue: ago(60),
  lastSent: ago(90),
  suspectedSince: ago(45),
  watchedSince: ago(600),
  tickLimitMs: 5 * 60_000,
}
const judge = (facts: Partial<StallFacts> = {}) =>
  judgeStall({ ...STALLED, ...facts })

describe("sending", () => {
  it("has stalled when old work stays although ticks come", () => {
    expect(judge()).toBe("stalled")
    expect(judge({ lastSent: null })).toBe("stalled")
  })

  it("moves while nothing is due, or nothing for long", () => {
    expect(judge({ oldestDue: null })).toBe("moving")
    expect(judge({ oldestDue: ago(14) })).toBe("moving")
  })

  it("moves while anything was sent in that time", () => {
    expect(judge({ lastSent: ago(14) })).toBe("moving")
  })

  it("is only suspected at first: a resumed sequence has old work too", () => {
    expect(judge({ suspectedSince: null })).toBe("suspected")
    expect(judge({ suspectedSince: ago(4) })).toBe("suspected")
    expect(judge({ suspectedSince: ago(5) })).toBe("stalled")
  })

  it("is not blamed for the time in which nothing ran", () => {
    expect(judge({ watchedSince: ago(1) })).toBe("suspected")
  })

  it("may take as long as ticks are apart", () => {
    const hourly = { tickLimitMs: 3 * 3_600_000 }
    expect(judge({ ...hourly, oldestDue: ago(179) })).toBe("moving")
    expect(
      judge({
        ...hourly,
        oldestDue: ago(400),
        lastSent: ago(400),
        suspectedSince: ago(180),
      })
    ).toBe("stalled")
  })

  it("never has stalled within a quarter of an hour of the last message", () => {
    const minutes = fc.integer({ min: 0, max: 10_000 })
    const maybe = fc.option(minutes)
    fc.assert(
      fc.property(
        fc.record({
          due: maybe,
          sent: maybe,
          suspected: maybe,
          watched: minutes,
        }),
        ({ due, sent, suspected, watched }) => {
          const verdict = judge({
            oldestDue: agoOrNever(due),
            lastSent: agoOrNever(sent),
            suspectedSince: agoOrNever(suspected),
            watchedSince: ago(watched),
          })
          const quiet = due !== null && due >= 15 && (sent ?? 15) >= 15
          expect(verdict !== "moving").toBe(quiet)
        }
      )
    )
  })
})
