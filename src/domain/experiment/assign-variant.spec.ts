import fc from "fast-check"

import { assignArm } from "./assign-arm"
import { assignVariant, type Variant } from "./assign-variant"
import { normalTail } from "./normal-tail"

const SALT = "a salt of this experiment"
const people = Array.from({ length: 10_000 }, (_, i) => `rcon_${i}`)

const some = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 5 })
  .map((weights) =>
    weights.map((weight, i): Variant => ({ id: `rvar_${i}`, weight }))
  )

const even = (count: number): Variant[] =>
  Array.from({ length: count }, (_, i) => ({ id: `rvar_${i}`, weight: 1 }))

/** How improbable so many of so many are, at that share. */
const chance = (found: number, of: number, share: number) =>
  normalTail((found - of * share) / Math.sqrt(of * share * (1 - share)))

const count = (of: readonly string[], variant: string, options: Options) =>
  of.filter((id) => assignVariant(id, options).variant === variant).length

type Options = Parameters<typeof assignVariant>[1]

describe("the variant of a person", () => {
  it("is the same every time, in whatever order variants are listed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), some, (id, salt, variants) => {
        const drawn = assignVariant(id, { salt, variants })
        const back = [...variants].reverse()
        expect(assignVariant(id, { salt, variants: back })).toEqual(drawn)
      })
    )
  })

  it("stays, whatever else of a running test changes", () => {
    const before = even(3)
    // Texts, names, offers: whatever a variant holds beside, and whatever
    // unit its weight is written in.
    const after = before.map(({ id }) => ({ id, weight: 20, subject: "Hi" }))
    for (const id of people.slice(0, 500)) {
      expect(assignVariant(id, { salt: SALT, variants: after })).toEqual(
        assignVariant(id, { salt: SALT, variants: before })
      )
    }
  })

  it("is drawn at its weight, whose share is told with it", () => {
    fc.assert(
      fc.property(fc.integer(), some, (seed, variants) => {
        const options = { salt: `${SALT} ${seed}`, variants }
        const all = variants.reduce((sum, { weight }) => sum + weight, 0)
        for (const { id, weight } of variants) {
          const found = count(people, id, options)
          expect(chance(found, people.length, weight / all)).toBeGreaterThan(
            1e-6
          )
        }
        const drawn = assignVariant("rcon_1", options)
        const { weight } = variants.find(({ id }) => id === drawn.variant)!
        expect(drawn.probability).toBeCloseTo(weight / all, 12)
      }),
      { numRuns: 10, seed: 12 }
    )
  })

  it("says nothing of the holdout, not even under the same salt", () => {
    for (const salt of [SALT, "the store's"]) {
      const held = people.filter(
        (id) => assignArm(id, { salt, share: 0.2 }).arm === "holdout"
      )
      for (const { id } of even(3)) {
        const found = count(held, id, { salt: SALT, variants: even(3) })
        expect(chance(found, held.length, 1 / 3)).toBeGreaterThan(0.001)
      }
    }
  })

  it("says nothing of another test's", () => {
    const here = { salt: SALT, variants: even(2) }
    const there = { salt: "another experiment's", variants: even(4) }
    for (const { id } of even(2)) {
      const inIt = people.filter((p) => assignVariant(p, here).variant === id)
      for (const other of even(4)) {
        const found = count(inIt, other.id, there)
        expect(chance(found, inIt.length, 1 / 4)).toBeGreaterThan(0.001)
      }
    }
  })

  it("is refused where there is nothing to draw", () => {
    const of = (variants: Variant[]) => () =>
      assignVariant("rcon_1", { salt: SALT, variants })
    expect(of(even(1))).toThrow("2 to 5 variants")
    expect(of(even(6))).toThrow("2 to 5 variants")
    expect(of([even(1)[0]!, even(1)[0]!])).toThrow("its own id")
    for (const weight of [0, -1, NaN, Infinity]) {
      expect(
        of([
          { id: "a", weight: 1 },
          { id: "b", weight },
        ])
      ).toThrow("above 0")
    }
  })
})
