import { matchLocale } from "../../domain/contact/pick-locale"
import { de } from "./de"
import { en } from "./en"
import type { Phrases } from "./phrases"

export type { Phrases }

/** The languages of the frame; a new one is one more file and one more entry. */
const LANGUAGES: Record<string, Phrases> = { en, de }

const DEFAULT_LANGUAGE = "en"

/**
 * The phrases for a locale and the language they are in, which is the default
 * one where nobody has written the locale's own yet.
 */
export function phrasesFor(locale: string): {
  language: string
  phrases: Phrases
} {
  const language =
    matchLocale(locale, Object.keys(LANGUAGES), DEFAULT_LANGUAGE) ??
    DEFAULT_LANGUAGE
  return { language, phrases: LANGUAGES[language] ?? en }
}
