import type { Rule } from "../../../domain/audience/rule/rule"
import {
  changeField,
  changeOperator,
  newCondition,
  newGroup,
  removePart,
} from "./change-draft"
import { type DraftCondition, toDraft } from "./draft"
import { findFaults } from "./find-faults"
import { toRule } from "./to-rule"

const rule: Rule = {
  match: "all",
  conditions: [
    { field: "abandoned", operator: "within", value: { days: 7 } },
    {
      field: "cart_value",
      operator: "at_least",
      value: { amount: 99.5, currency_code: "eur" },
    },
    {
      match: "any",
      conditions: [
        { field: "segment", operator: "is_any_of", value: { words: ["a"] } },
        { field: "order_count", operator: "equals", value: { number: 0 } },
        { field: "open_cart", operator: "is_true", value: null },
        { field: "messaged", operator: "ever", value: null },
      ],
    },
  ],
}

const typed = (
  field: DraftCondition["field"],
  changes: Partial<DraftCondition>
) => ({ ...newCondition(field, ""), ...changes })

const faultOf = (condition: DraftCondition) =>
  findFaults({ match: "all", conditions: [condition] }).get(condition.key)

describe("a rule while it is worked on", () => {
  it("is the same rule again where nothing was changed", () => {
    expect(toRule(toDraft(rule))).toEqual(rule)
  })

  it("is none while something is missing, and says what", () => {
    const conditions = [newCondition("products", "")]
    expect(toRule({ match: "all", conditions })).toBeNull()
    expect(toRule({ match: "all", conditions: [] })).toBeNull()
    expect(faultOf(conditions[0]!)).toBe("words_missing")
    const group = newGroup("any")
    const faults = findFaults({ match: "all", conditions: [group] })
    expect(faults.get(group.key)).toBe("group_missing")
  })

  it("takes numbers and nothing else", () => {
    expect(faultOf(typed("spent", { text: "-1", currency: "eur" }))).toBe(
      "amount_invalid"
    )
    expect(faultOf(typed("spent", { text: "x", currency: "eur" }))).toBe(
      "amount_invalid"
    )
    expect(faultOf(typed("spent", { text: "5" }))).toBe("currency_missing")
    expect(faultOf(typed("cart_items", { text: "1.5" }))).toBe("number_invalid")
    expect(faultOf(typed("cart_items", { text: "0" }))).toBeUndefined()
    expect(faultOf(typed("clicked", { text: "0" }))).toBe("days_invalid")
    expect(faultOf(typed("clicked", { text: "3651" }))).toBe("days_invalid")
    expect(faultOf(typed("clicked", { text: " " }))).toBe("days_missing")
  })

  it("forgets what another field was told, and keeps what means the same", () => {
    const days = typed("clicked", { text: "30", words: [] })
    expect(changeOperator(days, "not_within").text).toBe("30")
    expect(changeOperator(changeOperator(days, "ever"), "within").text).toBe(
      "30"
    )
    const other = changeField(days, "country")
    expect(other).toMatchObject({ text: "", words: [], key: days.key })
  })

  it("loses what is taken out, also out of a group", () => {
    const draft = toDraft(rule)
    const group = draft.conditions[2]!
    const inner = "conditions" in group ? group.conditions[0]!.key : ""
    const left = toRule(removePart(draft, inner))!
    expect(left.conditions[2]).toMatchObject({
      conditions: [{ field: "order_count" }, {}, {}],
    })
    expect(removePart(draft, group.key).conditions).toHaveLength(2)
  })
})
