import fc from "fast-check"

import { assignArm } from "./assign-arm"
import { sampleRatio } from "./sample-ratio"

const SALT = "a salt of this store"
const people = Array.from({ length: 10_000 }, (_, i) => `rcon_${i}`)
const heldOut = (share: number, salt = SALT) =>
  people.filter((id) => assignArm(id, { salt, share }).arm === "holdout")

describe("the arm of a person", () => {
  it("is the same every time", () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0, max: 0.5 }), (id, share) => {
        const options = { salt: SALT, share }
        expect(assignArm(id, options)).toEqual(assignArm(id, options))
      })
    )
  })

  it("is drawn at the share that was asked for", () => {
    for (const share of [0.01, 0.1, 0.25, 0.5]) {
      const holdout = heldOut(share).length
      const ratio = sampleRatio([
        { treated: people.length - holdout, holdout, share },
      ])
      expect(ratio.p).toBeGreaterThan(0.001)
    }
  })

  it("holds nobody out at a share of nothing", () => {
    expect(heldOut(0)).toEqual([])
    expect(assignArm("rcon_1", { salt: SALT, share: 0 })).toEqual({
      arm: "treated",
      probability: 1,
    })
  })

  it("keeps whom it holds out when the share grows", () => {
    const many = new Set(heldOut(0.3))
    expect(heldOut(0.1).every((id) => many.has(id))).toBe(true)
  })

  it("is another draw in another store", () => {
    const there = new Set(heldOut(0.1, "another salt"))
    const both = heldOut(0.1).filter((id) => there.has(id)).length
    expect(both / people.length).toBeCloseTo(0.01, 2)
  })

  it("says how probable it was", () => {
    const of = (id: string) => assignArm(id, { salt: SALT, share: 0.1 })
    const holdout = heldOut(0.1)[0]!
    expect(of(holdout).probability).toBe(0.1)
    const treated = people.find((id) => of(id).arm === "treated")!
    expect(of(treated).probability).toBe(0.9)
  })
})
