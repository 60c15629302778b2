import {
  type Condition,
  FIELDS,
  type FieldName,
  OPERATORS,
  type Rule,
} from "../../../domain/audience/rule/rule"
import de from "../../i18n/json/de.json"
import en from "../../i18n/json/en.json"
import { createFormatters } from "../format/create-formatters"
import { testWords } from "../i18n/__tests__/test-words"
import { describeRule, type NameOf } from "./describe-rule"
import { inputKind } from "./input-kind"

const NAMES: Record<string, string> = { de: "Germany", at: "Austria" }
const nameOf: NameOf = (_, word) => NAMES[word] ?? word

const tell = async (language: "en" | "de", rule: Rule) => {
  const t = await testWords(language, language === "en" ? en : de)

  // Formatters part numbers and units by spaces that do not break.
  return describeRule(rule, {
    t,
    nameOf,
    formatters: createFormatters(language),
  }).replace(/\u00a0/g, " ")
}

const VALUES = {
  amount: { amount: 100, currency_code: "eur" },
  number: { number: 2 },
  days: { days: 7 },
  words: { words: ["de", "at"] },
  none: null,
}

const everyCondition = Object.entries(FIELDS).flatMap(([name, { kind }]) =>
  OPERATORS[kind].map((operator): Condition => {
    const field = name as FieldName
    return { field, operator, value: VALUES[inputKind(field, operator)] }
  })
)

const open: Condition = { field: "open_cart", operator: "is_true", value: null }
const lately: Condition = {
  field: "abandoned",
  operator: "within",
  value: { days: 7 },
}
const dear: Condition = {
  field: "cart_value",
  operator: "at_least",
  value: { amount: 100, currency_code: "eur" },
}
const near: Condition = {
  field: "country",
  operator: "is_any_of",
  value: { words: ["de", "at"] },
}

describe("a rule as a sentence", () => {
  it("says all that must hold, and what of a group is enough", async () => {
    const rule: Rule = {
      match: "all",
      conditions: [lately, { match: "any", conditions: [near, dear] }],
    }
    expect(await tell("en", rule)).toBe(
      "All people who left a cart in the last 7 days, and (who live in " +
        "Germany or Austria, or whose cart is worth €100.00 or more)."
    )
    expect(await tell("de", rule)).toBe(
      "Alle, die vor höchstens 7 Tagen einen Warenkorb verlassen haben, und " +
        "(die in einem dieser Länder leben: Germany oder Austria, oder deren " +
        "Warenkorb mindestens 100,00 € wert ist)."
    )
  })

  it("has no brackets around a group of one", async () => {
    const rule: Rule = {
      match: "any",
      conditions: [open, { match: "all", conditions: [near] }],
    }
    expect(await tell("en", rule)).toBe(
      "All people whose cart is still open, or who live in Germany or Austria."
    )
  })

  it("counts in the singular", async () => {
    const conditions: Condition[] = [
      { field: "order_count", operator: "equals", value: { number: 1 } },
      { field: "clicked", operator: "not_within", value: { days: 1 } },
    ]
    expect(await tell("en", { match: "all", conditions })).toBe(
      "All people who have ordered exactly once, and who clicked no message " +
        "in the last 1 day."
    )
    expect(await tell("de", { match: "all", conditions })).toBe(
      "Alle, die genau einmal bestellt haben, und die seit mindestens 1 Tag " +
        "keine Nachricht angeklickt haben."
    )
  })

  it("names a few of many", async () => {
    const words = ["a", "b", "c", "d", "e", "f", "g"]
    const rule: Rule = {
      match: "all",
      conditions: [
        { field: "products", operator: "has_all_of", value: { words } },
      ],
    }
    expect(await tell("en", rule)).toBe(
      "All people whose cart holds a, b, c, d, e and 2 more together."
    )
  })

  it("says that a rule of nothing means nobody", async () => {
    const rule: Rule = { match: "all", conditions: [] }
    expect(await tell("en", rule)).toBe("Nobody: there is no condition.")
  })

  it.each(["en", "de"] as const)(
    "knows every condition in %s",
    async (lang) => {
      for (const condition of everyCondition) {
        const rule: Rule = { match: "all", conditions: [condition] }
        const sentence = await tell(lang, rule)
        expect(sentence).not.toMatch(/rule\.|{{|undefined/)
        if (condition.value && "words" in condition.value) {
          expect(sentence).toContain("Germany")
        }
      }
    }
  )
})
