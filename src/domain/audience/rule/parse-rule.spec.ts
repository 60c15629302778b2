import fc from "fast-check"

import { parseRule } from "./parse-rule"
import { MOST_CONDITIONS, MOST_WORDS } from "./rule-limits"

const OPEN = { field: "open_cart", operator: "is_true", value: null }
const all = (...conditions: unknown[]) => ({ match: "all", conditions })
const one = (field: string, operator: string, value?: unknown) =>
  all({ field, operator, value })
const words = (...named: unknown[]) => ({ words: named })

describe("a rule that somebody wrote", () => {
  it("is read, with words as they are compared", () => {
    expect(
      parseRule(
        all(
          { field: "country", operator: "is_any_of", value: words("DE", "de") },
          {
            match: "any",
            conditions: [
              {
                field: "locale",
                operator: "is_none_of",
                value: words("pt_BR"),
              },
              {
                field: "spent",
                operator: "at_least",
                value: { amount: 0.1, currency_code: "EUR" },
              },
              { field: "clicked", operator: "never" },
            ],
          }
        )
      ).rule
    ).toEqual(
      all(
        { field: "country", operator: "is_any_of", value: words("de") },
        {
          match: "any",
          conditions: [
            { field: "locale", operator: "is_none_of", value: words("pt-br") },
            {
              field: "spent",
              operator: "at_least",
              value: { amount: 0.1, currency_code: "eur" },
            },
            { field: "clicked", operator: "never", value: null },
          ],
        }
      )
    )
  })

  it.each([
    [null, "The rule must be an object"],
    [[], "The rule must be an object"],
    [{ match: "all" }, 'The rule needs "conditions"'],
    [all(), "a list with at least one in it"],
    [{ match: "none", conditions: [OPEN] }, '"match": "all" or "any"'],
    [{ ...all(OPEN), limit: 1 }, 'The rule has "limit", which is not known'],
    [all(OPEN, "x"), 'Condition 2 must be an object with "field"'],
    [all({ ...OPEN, not: true }), 'Condition 1 has "not"'],
    [one("constructor", "is_true"), "no field that is known"],
    [one("__proto__", "is_true"), "no field that is known"],
    [one("stage", "toString"), "no operator that it knows"],
    [one("stage", "within", { days: 1 }), "is_any_of, is_none_of"],
    [one("open_cart", "is_true", true), "takes no value with is_true"],
    [one("abandoned", "ever", { days: 1 }), "takes no value with ever"],
    [one("abandoned", "within", { days: 1.5 }), "whole number from 1 to 3650"],
    [one("abandoned", "within", { days: 3651 }), "not 3651"],
    [one("abandoned", "within", { days: "7" }), 'not "7"'],
    [one("abandoned", "within", { hours: 7 }), 'a value such as { "days": 7 }'],
    [one("order_count", "equals", { number: NaN }), "not NaN"],
    [one("order_count", "equals", { number: -1 }), "not -1"],
    [
      one("cart_value", "at_least", { amount: 5 }),
      "needs a currency for its amount",
    ],
    [
      one("cart_value", "at_least", { amount: Infinity, currency_code: "eur" }),
      "not Infinity",
    ],
    [
      one("cart_value", "at_least", { amount: "5", currency_code: "eur" }),
      'not "5"',
    ],
    [one("stage", "is_any_of", words()), "a list with at least one"],
    [one("stage", "is_any_of", words("paid")), 'does not know "paid"'],
    [one("temperature", "is_any_of", words("warm")), "Take one of: hot"],
    [one("country", "is_any_of", words("Germany")), "a country, such as"],
    [one("currency", "is_any_of", words("€")), "a currency, such as"],
    [one("locale", "is_any_of", words("%")), "a language, such as"],
    [one("products", "has_any_of", words("a\u0000")), "1 to 100 characters"],
    [one("products", "has_any_of", words("\ud800")), "1 to 100 characters"],
    [one("products", "has_any_of", words(" ")), "1 to 100 characters"],
    [one("products", "has_any_of", words("x".repeat(101))), "…"],
    [one("products", "has_any_of", words(7)), "not 7"],
    [
      one(
        "products",
        "has_any_of",
        words(...Array.from({ length: MOST_WORDS + 1 }, (_, n) => `p${n}`))
      ),
      "at most 100 are allowed",
    ],
    [all(...Array(MOST_CONDITIONS + 1).fill(OPEN)), "at most 50 are allowed"],
    [
      all(all(...Array(30).fill(OPEN)), all(...Array(30).fill(OPEN))),
      "has 60 conditions",
    ],
    [all(all()), 'Condition 1 needs "conditions"'],
    [
      all(OPEN, all(OPEN, all(OPEN))),
      "Condition 2.2 is a group inside a group",
    ],
  ])("that says nothing is told so, and where: %#", (given, sentence) => {
    const { rule, problem } = parseRule(given)
    expect(rule).toBeNull()
    expect(problem).toContain(sentence)
  })

  it("may be anything, and what is read is read the same again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            match: fc.constantFrom("all", "any"),
            conditions: fc.array(
              fc.record({
                field: fc.constantFrom(
                  "products",
                  "locale",
                  "spent",
                  "clicked"
                ),
                operator: fc.constantFrom(
                  "has_any_of",
                  "is_any_of",
                  "at_least"
                ),
                value: fc.oneof(
                  fc.record({ words: fc.array(fc.string({ unit: "binary" })) }),
                  fc.record({
                    amount: fc.double(),
                    currency_code: fc.constantFrom("eur", "EUR", "", "x"),
                  })
                ),
              }),
              { maxLength: 3 }
            ),
          })
        ),
        (given) => {
          const { rule, problem } = parseRule(given)
          expect(rule === null).toBe(typeof problem === "string")
          if (rule) {
            expect(parseRule(JSON.parse(JSON.stringify(rule))).rule).toEqual(
              rule
            )
          }
        }
      )
    )
  })
})
