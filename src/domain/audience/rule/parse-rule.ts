import { readValue } from "./read-value"
import {
  type Condition,
  type FieldName,
  FIELDS,
  type Operator,
  OPERATORS,
  type Rule,
  type RuleGroup,
} from "./rule"
import { MOST_CONDITIONS } from "./rule-limits"
import { isObject, RuleProblem, show, strangeKey } from "./rule-problem"

export type ParsedRule =
  | { rule: Rule; problem: null }
  /** A sentence that says where and what to do. */
  | { rule: null; problem: string }

/** Reads a rule out of what somebody sent. */
export function parseRule(given: unknown): ParsedRule {
  try {
    return { rule: readRule(given), problem: null }
  } catch (error) {
    if (error instanceof RuleProblem) {
      return { rule: null, problem: error.message }
    }
    throw error
  }
}

function readRule(given: unknown): Rule {
  const { match, conditions } = readGroup(given, "The rule")
  const read = conditions.map((one, n) => {
    const where = `Condition ${n + 1}`
    return isObject(one) && "conditions" in one
      ? readInner(one, where)
      : readCondition(one, where)
  })
  const count = read.reduce(
    (sum, one) => sum + ("conditions" in one ? one.conditions.length : 1),
    0
  )
  if (count > MOST_CONDITIONS) {
    throw new RuleProblem(
      `The rule has ${count} conditions, and at most ${MOST_CONDITIONS} are allowed. Take some out, or put them into an audience of its own and name that.`
    )
  }
  return { match, conditions: read }
}

function readInner(given: unknown, where: string): RuleGroup {
  const { match, conditions } = readGroup(given, where)
  return {
    match,
    conditions: conditions.map((one, n) => {
      const inner = `${where}.${n + 1}`
      if (isObject(one) && "conditions" in one) {
        throw new RuleProblem(
          `${inner} is a group inside a group. Groups stand in the rule itself: move it there.`
        )
      }
      return readCondition(one, inner)
    }),
  }
}

function readGroup(
  given: unknown,
  where: string
): { match: "all" | "any"; conditions: unknown[] } {
  if (!isObject(given)) {
    throw new RuleProblem(
      `${where} must be an object, such as { "match": "all", "conditions": [] }.`
    )
  }
  const strange = strangeKey(given, ["match", "conditions"])
  if (strange !== undefined) {
    throw new RuleProblem(
      `${where} has ${show(strange)}, which is not known. Take it out: there are only "match" and "conditions".`
    )
  }
  const { match, conditions } = given
  if (match !== "all" && match !== "any") {
    throw new RuleProblem(`${where} needs "match": "all" or "any".`)
  }
  if (!Array.isArray(conditions) || !conditions.length) {
    throw new RuleProblem(
      `${where} needs "conditions", a list with at least one in it.`
    )
  }
  // Far beyond what is allowed nothing is read.
  if (conditions.length > MOST_CONDITIONS) {
    throw new RuleProblem(
      `${where} has ${conditions.length} conditions, and at most ${MOST_CONDITIONS} are allowed. Take some out.`
    )
  }
  return { match, conditions }
}

function readCondition(given: unknown, where: string): Condition {
  if (!isObject(given)) {
    throw new RuleProblem(
      `${where} must be an object with "field", "operator" and "value".`
    )
  }
  const strange = strangeKey(given, ["field", "operator", "value"])
  if (strange !== undefined) {
    throw new RuleProblem(
      `${where} has ${show(strange)}, which is not known. Take it out: there are only "field", "operator" and "value".`
    )
  }
  const { field, operator, value } = given
  if (!isField(field)) {
    throw new RuleProblem(
      `${where} has no field that is known (${show(field)}). Take one of: ${Object.keys(FIELDS).join(", ")}.`
    )
  }
  const operators: readonly Operator[] = OPERATORS[FIELDS[field].kind]
  const known = operators.find((one) => one === operator)
  if (!known) {
    throw new RuleProblem(
      `${where} (${field}) has no operator that it knows (${show(operator)}). Take one of: ${operators.join(", ")}.`
    )
  }
  return {
    field,
    operator: known,
    value: readValue(value, {
      field,
      operator: known,
      where: `${where} (${field})`,
    }),
  }
}

const isField = (given: unknown): given is FieldName =>
  typeof given === "string" && Object.hasOwn(FIELDS, given)
