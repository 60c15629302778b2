import type { Uplift } from "./p2-interval"
import { causeVerdict } from "./verdict"

const uplift = (low: number, high: number): Uplift => ({
  treated: 900,
  estimate: (low + high) / 2,
  error: 1,
  interval: { low: (low + high) / 2 - 1, high: (low + high) / 2 + 1 },
  anytime: { low, high },
})
const calm = { alarm: false }

describe("what may be said of an uplift", () => {
  it("is nothing where the arms are not what was drawn", () => {
    expect(causeVerdict(uplift(5, 9), { alarm: true })).toBe("sample_ratio")
    expect(causeVerdict(null, { alarm: true })).toBe("sample_ratio")
  })

  it("is nothing while there are too few to tell", () => {
    expect(causeVerdict(null, calm)).toBe("too_few")
  })

  it("is not known while it may be nothing, at whichever look", () => {
    expect(causeVerdict(uplift(-1, 9), calm)).toBe("not_known_yet")
    // One look's interval would be clear of zero.
    expect(causeVerdict(uplift(-0.5, 5), calm)).toBe("not_known_yet")
    expect(causeVerdict(uplift(0, 5), calm)).toBe("not_known_yet")
  })

  it("is known when it holds at every look", () => {
    expect(causeVerdict(uplift(1, 9), calm)).toBe("more")
    expect(causeVerdict(uplift(-9, -1), calm)).toBe("less")
  })
})
