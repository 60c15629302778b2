import { whichStays } from "./which-stays"

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute))

describe("of two live enrollments of one person", () => {
  it("the one stays whose cart was touched last", () => {
    const live = [
      { id: "1", touched_at: at(5) },
      { id: "2", touched_at: at(4) },
    ]
    expect(whichStays(live)).toEqual({ stays: "1", ends: ["2"] })
    expect(whichStays(live.reverse())).toEqual({ stays: "1", ends: ["2"] })
  })

  it("the newer one stays when both were touched at once", () => {
    const live = ["1", "2"].map((id) => ({ id, touched_at: at(0) }))
    expect(whichStays(live)).toEqual({ stays: "2", ends: ["1"] })
  })

  it("nothing ends where there is one, or none", () => {
    expect(whichStays([{ id: "1", touched_at: at(0) }]).ends).toEqual([])
    expect(whichStays([])).toEqual({ stays: null, ends: [] })
  })
})
