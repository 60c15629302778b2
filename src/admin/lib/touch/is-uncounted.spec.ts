import type { AdminTimelineEntry } from "../../../types"
import { isUncounted } from "./is-uncounted"

const entry = (
  kind: AdminTimelineEntry["kind"],
  minute: number,
  actor: AdminTimelineEntry["actor"] = null,
  touch_id = "rtch_1"
) =>
  ({
    kind,
    actor,
    touch_id,
    at: `2026-03-01T10:${String(minute).padStart(2, "0")}:00.000Z`,
  }) as AdminTimelineEntry

const restored = entry("restored", 5, "human")

describe("a cart that came back", () => {
  it("is explained where only a scanner seems to have clicked", () => {
    for (const actor of ["machine", "suspect"] as const) {
      const click = entry("clicked", 5, actor)
      expect(isUncounted(restored, [restored, click])).toBe(true)
    }
  })

  it("speaks for itself after a person's click", () => {
    const clicks = [
      entry("clicked", 4, "human"),
      entry("clicked", 1, "machine"),
    ]
    expect(isUncounted(restored, [restored, ...clicks])).toBe(false)
  })

  it("is not explained by a later click, nor by one of another message", () => {
    const machine = entry("clicked", 1, "machine")
    const later = entry("clicked", 9, "human")
    const other = entry("clicked", 1, "human", "rtch_2")
    expect(isUncounted(restored, [later, restored, machine, other])).toBe(true)
  })

  it("is all that is explained", () => {
    const click = entry("clicked", 1, "machine")
    expect(isUncounted(click, [click])).toBe(false)
    expect(isUncounted(restored, [restored])).toBe(false)
  })
})
