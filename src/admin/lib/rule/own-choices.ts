import { CHOICES } from "../../../domain/audience/rule/choices"
import type { FieldName } from "../../../domain/audience/rule/rule"
import { countryNames } from "../format/country-names"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"
import type { Choice } from "./choices"
import { COUNTRY_CODES } from "./country-codes"
import { LANGUAGE_CODES } from "./language-codes"

const codesOf = (
  field: FieldName,
  currencies: string[]
): readonly string[] | null => {
  switch (field) {
    case "country":
      return COUNTRY_CODES
    case "locale":
      return LANGUAGE_CODES
    case "currency":
      return currencies
    default:
      return CHOICES[field] ?? null
  }
}

type Teller = {
  t: Words
  formatters: Pick<Formatters, "language">
  language: string
}

/** What a code of a field is called in the reader's language. */
export const codeName = (
  field: FieldName,
  code: string,
  { t, formatters, language }: Teller
): string => {
  switch (field) {
    case "temperature":
      return t(`rule.temperature.${code}`, { defaultValue: code })
    case "stage":
      return t(`stage.${code}`, { defaultValue: code })
    case "segment":
      return t(`segment.name.${code}`, { defaultValue: code })
    case "country":
      return /^[a-z]{2}$/i.test(code) ? countryNames([code], language) : code
    case "locale":
      return formatters.language(code)
    case "currency":
      return code.toUpperCase()
    default:
      return code
  }
}

/** What can be chosen of a field that has a list of its own; null of others. */
export const ownChoices = (
  field: FieldName,
  currencies: string[],
  teller: Teller
): Choice[] | null => {
  const codes = codesOf(field, currencies)
  if (!codes) return null
  const choices = codes.map((id) => ({ id, name: codeName(field, id, teller) }))
  const isLong = field === "country" || field === "locale"

  return isLong
    ? choices.sort((a, b) => a.name.localeCompare(b.name, teller.language))
    : choices
}
