import { addMs } from "../time/duration"
import type { Verdict } from "./hit"
import { lookLater, nextLookAtHit } from "./next-look-at-hit"

const NOON = new Date("2026-03-01T12:00:00Z")
const MINUTE = 60_000
const verdict = (actor: Verdict["actor"]): Verdict => ({
  actor,
  reason: "no_sign",
  sign: null,
})
const click = (before: Verdict | null, look_at: Date | null = null) => ({
  kind: "clicked" as const,
  at: NOON,
  before,
  look_at,
})

describe("when a click is looked at again", () => {
  it("is at once when it is believed, or not any more", () => {
    expect(nextLookAtHit(click(null), "human", NOON)).toEqual(NOON)
    expect(nextLookAtHit(click(verdict("suspect")), "human", NOON)).toEqual(
      NOON
    )
    expect(nextLookAtHit(click(verdict("human")), "machine", NOON)).toEqual(
      NOON
    )
  })

  it("is never for a machine's, nor for a page or a picture", () => {
    expect(nextLookAtHit(click(null), "machine", NOON)).toBeNull()
    expect(
      nextLookAtHit({ ...click(null), kind: "opened" }, "human", NOON)
    ).toBeNull()
  })

  it("stays as it is where nothing has changed", () => {
    const soon = addMs(NOON, MINUTE)
    expect(
      nextLookAtHit(click(verdict("suspect"), soon), "suspect", NOON)
    ).toBe(soon)
    expect(
      nextLookAtHit(click(verdict("human"), null), "human", NOON)
    ).toBeNull()
  })

  it("is every five minutes for a suspect, until no sign can come", () => {
    expect(nextLookAtHit(click(null), "suspect", NOON)).toEqual(
      addMs(NOON, 5 * MINUTE)
    )
    expect(lookLater(click(null), addMs(NOON, 28 * MINUTE))).toEqual(
      addMs(NOON, 31 * MINUTE)
    )
    expect(lookLater(click(null), addMs(NOON, 31 * MINUTE))).toBeNull()
  })
})
