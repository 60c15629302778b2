import { findNestingProblem } from "./find-nesting-problem"
import { matchesRule } from "./matches-rule"
import { NO_PROFILE } from "./no-profile"
import type { ProfileFacts } from "./profile-facts"
import type { Condition, FieldName, Operator, Rule } from "./rule"
import { NAMED_KINDS, type RuleContext } from "./rule-context"

const NOW = new Date("2026-05-01T12:00:00Z")
const condition = (
  field: FieldName,
  operator: Operator,
  value: Condition["value"] = null
): Condition => ({ field, operator, value })
const words = (...named: string[]) => ({ words: named })
const rule = (...conditions: Rule["conditions"]): Rule => ({
  match: "all",
  conditions,
})
const context = (audiences: Record<string, Rule> = {}): RuleContext => ({
  now: NOW,
  highValues: new Map([["eur", 100]]),
  known: Object.fromEntries(
    NAMED_KINDS.map((kind) => [kind, new Set(["there"])])
  ) as unknown as RuleContext["known"],
  productsOf: {
    categories: new Map([["there", ["p1"]]]),
    collections: new Map(),
    tags: new Map(),
  },
  accountsOf: null,
  audiences: new Map(Object.entries(audiences)),
})
const match = (
  conditions: Rule["conditions"],
  facts: Partial<ProfileFacts> = {},
  audiences: Record<string, Rule> = {}
) =>
  matchesRule(
    rule(...conditions),
    { ...NO_PROFILE, ...facts },
    context(audiences)
  )

describe("a rule and a person", () => {
  it("what is unknown meets only what says not", () => {
    const asks: [FieldName, Operator, Condition["value"], boolean][] = [
      ["stage", "is_any_of", words("cart"), false],
      ["stage", "is_none_of", words("cart"), true],
      ["products", "has_any_of", words("there"), false],
      ["products", "has_none_of", words("there"), true],
      ["clicked", "within", { days: 7 }, false],
      ["clicked", "not_within", { days: 7 }, true],
      ["clicked", "ever", null, false],
      ["clicked", "never", null, true],
      ["open_code", "is_true", null, false],
      ["open_code", "is_false", null, true],
      ["spent", "at_most", { amount: 5, currency_code: "eur" }, false],
      ["cart_items", "at_most", { number: 5 }, false],
    ]
    for (const [field, operator, value, holds] of asks) {
      const { matches } = match([condition(field, operator, value)])
      expect([field, operator, matches]).toEqual([field, operator, holds])
    }
  })

  it("is hot from the checkout's address on, or with a cart that is dear in its own currency", () => {
    const hot = condition("temperature", "is_any_of", words("hot"))
    const isHot = (facts: Partial<ProfileFacts>) => match([hot], facts).matches
    expect(isHot({ cart_stage: "contact" })).toBe(false)
    expect(isHot({ cart_stage: "address" })).toBe(true)
    expect(isHot({ cart_value: 100, cart_currency: "eur" })).toBe(false)
    expect(isHot({ cart_value: 100.01, cart_currency: "eur" })).toBe(true)
    expect(isHot({ cart_value: 900, cart_currency: "usd" })).toBe(false)
  })

  it("names the first condition that keeps somebody out, and what is so instead", () => {
    const kept = match(
      [
        condition("order_count", "at_least", { number: 0 }),
        {
          match: "any",
          conditions: [
            condition("country", "is_any_of", words("de")),
            condition("locale", "is_any_of", words("de")),
          ],
        },
      ],
      { country_code: "FR", locale: "den" }
    )
    expect(kept).toEqual({
      matches: false,
      because: {
        at: [1, 0],
        condition: condition("country", "is_any_of", words("de")),
        actual: "FR",
      },
    })
  })

  it("that names what is gone is for nobody, wherever it stands", () => {
    const gone = condition("tags", "has_none_of", words("there", "gone"))
    const holds = condition("order_count", "at_least", { number: 0 })
    expect(match([gone]).matches).toBe(false)
    expect(
      match([holds, { match: "any", conditions: [holds, gone] }])
    ).toMatchObject({
      matches: false,
      because: { at: [1, 1], condition: gone },
    })
    const none = condition("audience", "has_none_of", words("broken"))
    expect(match([none], {}, { broken: rule(gone) }).matches).toBe(false)
    expect(match([none], {}, { broken: rule(holds) }).matches).toBe(false)
    expect(match([none], {}, {}).matches).toBe(false)
  })

  it("a circle of audiences ends, is for nobody, and is not saved", () => {
    const naming = (id: string) =>
      rule(condition("audience", "has_none_of", words(id)))
    const circle = { a: naming("b"), b: naming("a"), c: naming("c") }
    for (const id of ["a", "b", "c"]) {
      const asked = condition("audience", "has_none_of", words(id))
      expect(match([asked], {}, circle).matches).toBe(false)
    }
    const saved = Object.entries(circle).map(([id, one]) => ({
      id,
      name: id.toUpperCase(),
      rule: one,
    }))
    expect(
      findNestingProblem({ id: "b", name: "B", rule: naming("a") }, saved)
    ).toContain('"B" > "A" > "B"')
    expect(
      findNestingProblem({ id: null, name: "New", rule: naming("a") }, saved)
    ).toBeNull()
    const deep = Array.from({ length: 9 }, (_, n) => ({
      id: `d${n}`,
      name: `D${n}`,
      rule: naming(`d${n + 1}`),
    }))
    expect(
      findNestingProblem({ id: null, name: "New", rule: naming("d0") }, deep)
    ).toContain("more than 5 deep")
  })

  it("of very many audiences within each other is bounded", () => {
    const ids = Array.from({ length: 40 }, (_, n) => `w${n}`)
    const wide = Object.fromEntries(
      ids.map((id, n) => [
        id,
        n === 39
          ? rule(condition("order_count", "at_least", { number: 0 }))
          : rule(
              condition("audience", "has_any_of", words(...ids.slice(n + 1)))
            ),
      ])
    )
    const started = performance.now()
    const asked = condition("audience", "has_any_of", words("w0"))
    expect(match([asked], {}, wide).matches).toBe(false)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
