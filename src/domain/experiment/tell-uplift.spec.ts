import type { ArmSums } from "./arm-sums"
import { tellUplift } from "./tell-uplift"

const arm = (people: number, buyers: number, value = 50): ArmSums => ({
  people,
  buyers,
  sum: buyers * value,
  squares: buyers * value * value,
})
const of = (treated: ArmSums, holdout: ArmSums, alarm = false) =>
  tellUplift([{ treated, holdout }], { alarm })

describe("what is told of an uplift", () => {
  it("says how many more people it takes while it is not known", () => {
    const few = of(arm(900, 90), arm(100, 8))
    const more = of(arm(9_000, 900), arm(1_000, 80))
    expect(few.verdict).toBe("not_known_yet")
    expect(more.verdict).toBe("not_known_yet")
    expect(more.morePeople).toBeGreaterThan(0)
    // What was seen meanwhile need not be seen again.
    expect(few.morePeople! - more.morePeople!).toBeGreaterThan(5_000)
    const enough = 10_000 + more.morePeople!
    const then = of(
      arm(enough * 0.9, enough * 0.09),
      arm(enough * 0.1, enough * 0.008)
    )
    expect(then).toMatchObject({ verdict: "more", morePeople: 0 })
  })

  it("cannot say when, where there is no difference or no comparison", () => {
    expect(of(arm(900, 90), arm(100, 10))).toMatchObject({
      verdict: "not_known_yet",
      morePeople: null,
    })
    expect(of(arm(900, 90), arm(100, 0))).toEqual({
      uplift: null,
      verdict: "too_few",
      morePeople: null,
    })
    expect(of(arm(900, 90), arm(500, 9), true)).toMatchObject({
      verdict: "sample_ratio",
      morePeople: null,
    })
  })
})
