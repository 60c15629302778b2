import { phrasesFor, type PhraseBook } from "../phrases"

/** The words of the pages behind a message's links. */
export type PagePhrases = {
  toShop: string
  /** Null where the language has no words for that page. */
  preferences: string | null
  badLink: { title: string; text: string }
  unsubscribe: { title: string; text: string; button: string }
  unsubscribed: { title: string; text: string }
}

/**
 * The words for a locale, in the nearest language there is: an operator's own,
 * a shipped one, or else the fallback's.
 */
export function pagePhrases(
  locale: string,
  own?: PhraseBook,
  fallback?: string
): { language: string; phrases: PagePhrases } {
  const { language, phrases } = phrasesFor(locale, own, fallback)
  return {
    language,
    phrases: {
      toShop: phrases.page_to_shop,
      preferences: phrases.preferences ?? null,
      badLink: {
        title: phrases.page_bad_link_title,
        text: phrases.page_bad_link_text,
      },
      unsubscribe: {
        title: phrases.page_unsubscribe_title,
        text: phrases.page_unsubscribe_text,
        button: phrases.page_unsubscribe_button,
      },
      unsubscribed: {
        title: phrases.page_unsubscribed_title,
        text: phrases.page_unsubscribed_text,
      },
    },
  }
}
