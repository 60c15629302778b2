import { findLocale, matchLocale } from "../../domain/contact/pick-locale"
import {
  type PhraseBook,
  type Phrases,
  preferencePhrases,
  type PreferencePhrases,
} from "./phrases"
import { SHIPPED } from "./shipped"

export { checkPhrases, completePhrases } from "./check-phrases"
export {
  fillPhrase,
  type PhraseBook,
  type Phrases,
  preferencePhrases,
  type PreferencePhrases,
} from "./phrases"

/**
 * The phrases for a locale and the locale they are for: an operator's own
 * before the shipped ones, and where nobody has written the locale's language
 * yet, the fallback's, or at last English.
 */
export function phrasesFor(
  locale: string,
  own: PhraseBook = {},
  fallback = "en"
): { language: string; phrases: Phrases } {
  const book = { ...SHIPPED, ...own }
  // An operator's own first, so that theirs is the nearest of two.
  const locales = [...new Set([...Object.keys(own), ...Object.keys(SHIPPED)])]
  const language =
    findLocale(locale, locales) ?? matchLocale(fallback, locales, "en")!
  return { language, phrases: book[language]! }
}

/**
 * The same of the page of preferences, in a language that has its words, and
 * with all others in that one.
 */
export function preferencePhrasesFor(
  locale: string,
  own: PhraseBook = {},
  fallback?: string
): { language: string; phrases: Phrases & PreferencePhrases } {
  const told = Object.entries(own).filter(([, one]) => preferencePhrases(one))
  const { language, phrases } = phrasesFor(
    locale,
    Object.fromEntries(told),
    fallback
  )
  return { language, phrases: phrases as Phrases & PreferencePhrases }
}

/** Whether there are phrases in a locale's own language. */
export function hasPhrases(locale: string, own: PhraseBook = {}): boolean {
  return findLocale(locale, Object.keys({ ...SHIPPED, ...own })) !== undefined
}
