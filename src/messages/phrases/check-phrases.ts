import { findLocale } from "../../domain/contact/pick-locale"
import { en } from "./en"
import {
  isPreferenceName,
  PHRASE_NAMES,
  PLACEHOLDERS,
  placeholdersOf,
  type PhraseName,
  type Phrases,
} from "./phrases"
import { SHIPPED } from "./shipped"

export type PhraseProblem = { name: string; reason: string }

/**
 * What must be put right before an operator's phrases for a locale can be
 * used; empty when all is well. Each reason goes on after the phrase's name.
 * The words of the page of preferences may be left out, all of them.
 */
export function checkPhrases(
  locale: string,
  texts: Readonly<Record<string, string>>
): PhraseProblem[] {
  const unknown = Object.keys(texts)
    .filter((name) => !Object.hasOwn(PLACEHOLDERS, name))
    .map((name) => ({
      name,
      reason: `is unknown; remove it or check its spelling (known here: ${PHRASE_NAMES.join(", ")})`,
    }))
  const withPreferences = PHRASE_NAMES.some(
    (name) => isPreferenceName(name) && texts[name] !== undefined
  )
  return [
    ...unknown,
    ...PHRASE_NAMES.filter(
      (name) => withPreferences || !isPreferenceName(name)
    ).flatMap((name) => checkPhrase(locale, name, texts[name])),
  ]
}

/**
 * An operator's phrases that passed `checkPhrases`, with the shipped ones
 * where the language ships and one was left out.
 */
export function completePhrases(
  locale: string,
  texts: Readonly<Record<string, string>>
): Phrases {
  return { ...shippedFor(locale), ...texts } as Phrases
}

function checkPhrase(
  locale: string,
  name: PhraseName,
  text: string | undefined
): PhraseProblem[] {
  if (text === undefined && shippedFor(locale)) {
    return []
  }
  if (!text?.trim()) {
    return [{ name, reason: `must be what "${en[name]}" is in ${locale}` }]
  }
  const wanted: readonly string[] = PLACEHOLDERS[name]
  const written = placeholdersOf(text)
  const lost = wanted.find((placeholder) => !written.includes(placeholder))
  const odd = written.find((placeholder) => !wanted.includes(placeholder))
  return lost !== undefined
    ? [{ name, reason: `must have {${lost}} in it, as in "${en[name]}"` }]
    : odd !== undefined
      ? [
          {
            name,
            reason: `has no {${odd}} to fill in; write it like "${en[name]}"`,
          },
        ]
      : []
}

function shippedFor(locale: string): Phrases | undefined {
  return SHIPPED[findLocale(locale, Object.keys(SHIPPED)) ?? ""]
}
