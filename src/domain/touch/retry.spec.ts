import fc from "fast-check"

import { MAX_ATTEMPTS, retryAt } from "./retry"

const NOON = new Date("2026-03-01T12:00:00Z")
const minutes = (id: string, attempt: number) =>
  (retryAt(id, attempt, NOON).getTime() - NOON.getTime()) / 60_000

describe("retry", () => {
  it("waits longer after each attempt, within its jitter and its cap", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: MAX_ATTEMPTS }),
        (id, attempt) => {
          const base = Math.min(4 ** (attempt - 1), 360)
          expect(minutes(id, attempt)).toBeGreaterThanOrEqual(base * 0.799)
          expect(minutes(id, attempt)).toBeLessThanOrEqual(base * 1.201)
        }
      )
    )
  })

  it("spreads touches that failed together", () => {
    const waits = Array.from({ length: 50 }, (_, i) => minutes(`t${i}`, 3))
    expect(new Set(waits).size).toBeGreaterThan(45)
  })

  it("waits at least as long as the provider asks, and not much longer", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ max: 86_400_000 }), (id, ask) => {
        const waited = retryAt(id, 1, NOON, ask).getTime() - NOON.getTime()
        expect(waited).toBeGreaterThanOrEqual(ask)
        expect(waited).toBeLessThanOrEqual(Math.max(ask * 1.101, 72_000))
      })
    )
  })

  it("gives the same touch the same time", () => {
    expect(minutes("t", 2)).toBe(minutes("t", 2))
  })
})
