import * as fc from "fast-check"

import { bareContext } from "../audience/rule/bare-context"
import { NO_PROFILE } from "../audience/rule/no-profile"
import type { ProfileFacts } from "../audience/rule/profile-facts"
import type { RuleContext } from "../audience/rule/rule-context"
import { chooseSequence, type Entrance } from "./choose-sequence"
import { mayBegin, type Reentry } from "./reentry"
import { takesOver, TRIGGERS } from "./trigger"

const NOW = new Date("2026-11-30T12:00:00Z")
const DAY_MS = 86_400_000

const BARE = bareContext(NOW)
const CONTEXT: RuleContext = {
  ...BARE,
  known: { ...BARE.known, products: new Set(["prod_1"]) },
}

const PERSON: ProfileFacts = {
  ...NO_PROFILE,
  cart_value: 40,
  cart_currency: "eur",
  cart_products: ["prod_1"],
}

const entrance = (id: string, own: Partial<Entrance> = {}): Entrance => ({
  id,
  name: id,
  trigger: "cart",
  rule: null,
  reentry: { kind: "new_cart" },
  ...own,
})

const dear = (amount: number) => ({
  match: "all" as const,
  conditions: [
    {
      field: "cart_value" as const,
      operator: "at_least" as const,
      value: { amount, currency_code: "eur" },
    },
  ],
})

const choose = (
  sequences: Entrance[],
  own: Partial<Parameters<typeof chooseSequence>[1]> = {}
) =>
  chooseSequence(
    sequences,
    { stage: "contact", person: PERSON, beganAt: () => null, ...own },
    CONTEXT
  )

describe("which sequence takes a cart", () => {
  it("is the first that fits, and those above say why they did not", () => {
    const { sequence, passed } = choose(
      [
        entrance("checkout", { trigger: "checkout" }),
        entrance("high", { name: "High value", rule: dear(100) }),
        entrance("once", { reentry: { kind: "never" } }),
        entrance("low", { rule: dear(20) }),
        entrance("all"),
      ],
      {
        beganAt: (id) => (id === "once" ? new Date(0) : null),
      }
    )
    expect(sequence?.id).toBe("low")
    expect(passed.map(({ sequence_id, why }) => [sequence_id, why])).toEqual([
      ["checkout", "trigger"],
      ["high", "rule"],
      ["once", "reentry"],
    ])
    expect(passed[1]!.because).toEqual({
      at: [0],
      condition: dear(100).conditions[0],
      actual: "40 eur",
    })
  })

  it("is none where none fits", () => {
    expect(choose([entrance("high", { rule: dear(100) })]).sequence).toBeNull()
    expect(choose([])).toEqual({ sequence: null, passed: [] })
  })

  it("a rule that names what is gone holds for nobody", () => {
    const gone = (operator: "has_any_of" | "has_none_of") =>
      entrance("gone", {
        rule: {
          match: "all",
          conditions: [
            { field: "products", operator, value: { words: ["prod_9"] } },
          ],
        },
      })
    for (const operator of ["has_any_of", "has_none_of"] as const) {
      expect(choose([gone(operator)]).sequence).toBeNull()
    }
  })

  it("a checkout is one from the address on", () => {
    const stages = [
      "cart",
      "contact",
      "address",
      "delivery",
      "payment",
    ] as const
    const took = stages.filter(
      (stage) =>
        choose([entrance("c", { trigger: "checkout" })], { stage }).sequence
    )
    expect(took).toEqual(["address", "delivery", "payment"])
  })

  it("takes over from a lower intent only", () => {
    const pairs = TRIGGERS.flatMap((to) =>
      TRIGGERS.filter((from) => takesOver(to, from)).map((from) => [to, from])
    )
    expect(pairs).toEqual([["checkout", "cart"]])
  })
})

describe("beginning again", () => {
  const reentries = fc.oneof(
    fc.constant<Reentry>({ kind: "new_cart" }),
    fc.constant<Reentry>({ kind: "never" }),
    fc.record({
      kind: fc.constant("after" as const),
      days: fc.integer({ min: 1, max: 3650 }),
    })
  )

  it("is free to whoever never began", () => {
    fc.assert(fc.property(reentries, (reentry) => mayBegin(reentry, null, NOW)))
  })

  it("happens as often as its rule allows, whenever carts are left", () => {
    const times = fc.array(fc.integer({ min: 0, max: 400 * 24 }))
    fc.assert(
      fc.property(reentries, times, (reentry, hours) => {
        const began: Date[] = []
        for (const hour of [...hours].sort((a, b) => a - b)) {
          const at = new Date(NOW.getTime() + hour * 3_600_000)
          if (mayBegin(reentry, began.at(-1) ?? null, at)) {
            began.push(at)
          }
        }
        const gaps = began.slice(1).map((at, n) => +at - +began[n]!)
        switch (reentry.kind) {
          case "new_cart":
            expect(began).toHaveLength(hours.length)
            break
          case "never":
            expect(began.length).toBe(Math.min(1, hours.length))
            break
          case "after":
            expect(gaps.every((gap) => gap >= reentry.days * DAY_MS)).toBe(true)
        }
      })
    )
  })
})
