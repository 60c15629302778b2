import { CHOICES } from "./choices"
import { type FieldName, FIELDS, type Operator, type RuleValue } from "./rule"
import {
  LONGEST_WORD,
  MOST_AMOUNT,
  MOST_DAYS,
  MOST_NUMBER,
  MOST_WORDS,
} from "./rule-limits"
import { isObject, RuleProblem, show, strangeKey } from "./rule-problem"

type Place = { field: FieldName; operator: Operator; where: string }

/**
 * The value of a condition, as its field and operator want it.
 * @throws RuleProblem for any other
 */
export function readValue(given: unknown, place: Place): RuleValue {
  switch (FIELDS[place.field].kind) {
    case "amount":
      return readAmount(given, place)
    case "number":
      return { number: whole(given, place, "number", [0, MOST_NUMBER]) }
    case "date":
      return place.operator === "ever" || place.operator === "never"
        ? readNothing(given, place)
        : { days: whole(given, place, "days", [1, MOST_DAYS]) }
    case "flag":
      return readNothing(given, place)
    default:
      return { words: readWords(given, place) }
  }
}

function only(given: unknown, keys: string[], where: string, example: string) {
  if (!isObject(given) || strangeKey(given, keys) !== undefined) {
    throw new RuleProblem(`${where} needs a value such as ${example}.`)
  }
  return given
}

function readNothing(given: unknown, { where, operator }: Place): null {
  if (given !== null && given !== undefined) {
    throw new RuleProblem(
      `${where} takes no value with ${operator}. Leave it null.`
    )
  }
  return null
}

function readAmount(given: unknown, { where }: Place): RuleValue {
  const { amount, currency_code } = only(
    given,
    ["amount", "currency_code"],
    where,
    '{ "amount": 100, "currency_code": "eur" }'
  )
  if (
    typeof amount !== "number" ||
    !Number.isFinite(amount) ||
    amount < 0 ||
    amount > MOST_AMOUNT
  ) {
    throw new RuleProblem(
      `${where} needs an amount that is a number from 0 to ${MOST_AMOUNT}, not ${show(amount)}.`
    )
  }
  const code =
    typeof currency_code === "string" ? currency_code.toLowerCase() : ""
  if (!/^[a-z]{3}$/.test(code)) {
    throw new RuleProblem(
      `${where} needs a currency for its amount: "currency_code", such as "eur". Amounts are never compared across currencies.`
    )
  }
  return { amount, currency_code: code }
}

function whole(
  given: unknown,
  { where }: Place,
  key: "number" | "days",
  [least, most]: [number, number]
): number {
  const value = only(given, [key], where, `{ "${key}": 7 }`)[key]
  if (
    typeof value !== "number" ||
    !Number.isInteger(value) ||
    value < least ||
    value > most
  ) {
    throw new RuleProblem(
      `${where} needs "${key}" as a whole number from ${least} to ${most}, not ${show(value)}.`
    )
  }
  return value
}

/** How the words of a field are written, and an example of one. */
const SPELLINGS: Partial<
  Record<FieldName, { tidy: (word: string) => string; is: RegExp; as: string }>
> = {
  country: { tidy: lower, is: /^[a-z]{2}$/, as: 'a country, such as "de"' },
  currency: { tidy: lower, is: /^[a-z]{3}$/, as: 'a currency, such as "eur"' },
  locale: {
    tidy: (word) => lower(word).replaceAll("_", "-"),
    is: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/,
    as: 'a language, such as "de" or "pt-br"',
  },
}

function lower(word: string): string {
  return word.trim().toLowerCase()
}

/** NUL and lone surrogates, which PostgreSQL cannot hold, and the like. */
const CONTROL = /[\p{Cc}\p{Cs}]/u

function readWords(given: unknown, { field, where }: Place): string[] {
  const { words } = only(given, ["words"], where, '{ "words": ["…"] }')
  if (!Array.isArray(words) || !words.length) {
    throw new RuleProblem(
      `${where} needs "words", a list with at least one in it.`
    )
  }
  if (words.length > MOST_WORDS) {
    throw new RuleProblem(
      `${where} names ${words.length}, and at most ${MOST_WORDS} are allowed. Take some out, or write a second condition.`
    )
  }
  const choices = CHOICES[field]
  const spelling = SPELLINGS[field]
  const read = words.map((word: unknown) => {
    if (
      typeof word !== "string" ||
      !word.trim() ||
      word.length > LONGEST_WORD ||
      CONTROL.test(word)
    ) {
      throw new RuleProblem(
        `${where} needs words of 1 to ${LONGEST_WORD} characters, not ${show(word)}.`
      )
    }
    const tidy = spelling ? spelling.tidy(word) : word
    if (choices && !choices.includes(tidy)) {
      throw new RuleProblem(
        `${where} does not know ${show(word)}. Take one of: ${choices.join(", ")}.`
      )
    }
    if (spelling && !spelling.is.test(tidy)) {
      throw new RuleProblem(`${where} needs ${spelling.as}, not ${show(word)}.`)
    }
    return tidy
  })
  return [...new Set(read)]
}
