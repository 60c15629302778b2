/**
 * The fixed words of what people get, in one language: the frame around a
 * message, and the pages behind its links. What stands in braces is filled
 * in, so that a language can have its own order.
 */
export type Phrases = Record<Exclude<PhraseName, PreferenceName>, string> &
  Partial<PreferencePhrases>

/** Those of the page where people choose what they get, and of its link. */
export type PreferencePhrases = Record<PreferenceName, string>

/** Phrases by locale. */
export type PhraseBook = Record<string, Phrases>

export type PhraseName = keyof typeof PLACEHOLDERS

/** Every phrase, and what must be in it. */
export const PLACEHOLDERS = {
  quantity: [],
  subtotal: [],
  plus_tax: [],
  more: ["count"],
  your_code: [],
  offer: ["value"],
  free_shipping: [],
  savings: ["saves", "pays"],
  valid_until: ["deadline"],
  applied: [],
  /** The label of the button when a step has none. */
  back_to_cart: [],
  /** Stands before the support address. */
  questions: [],
  /** Why this person receives the message. */
  reason: ["shop"],
  unsubscribe: [],
  page_to_shop: [],
  page_bad_link_title: [],
  page_bad_link_text: [],
  page_unsubscribe_title: [],
  page_unsubscribe_text: [],
  page_unsubscribe_button: [],
  page_unsubscribed_title: [],
  page_unsubscribed_text: [],
  /** The link to the page where people choose what they get. */
  preferences: [],
  page_preferences_title: [],
  /** What holds now. */
  page_preferences_on: [],
  page_preferences_off: [],
  page_preferences_unsubscribed: [],
  page_preferences_blocked: [],
  page_preferences_ads_on: [],
  page_preferences_ads_off: [],
  page_preferences_cart_declined: [],
  /** What can be chosen. */
  page_preferences_email: [],
  page_preferences_ads: [],
  page_preferences_language: [],
  page_preferences_save: [],
  page_preferences_cart_text: [],
  page_preferences_cart_button: [],
  page_preferences_all_off_text: [],
  page_preferences_all_off_button: [],
  page_preferences_back_on_button: [],
  /** What became of it. */
  page_preferences_saved: [],
  page_preferences_unchanged: [],
} as const satisfies Record<string, readonly string[]>

export const PHRASE_NAMES = Object.keys(PLACEHOLDERS) as PhraseName[]

type PreferenceName = Extract<
  PhraseName,
  "preferences" | `page_preferences_${string}`
>

/** They came later: an operator's language may do without all of them. */
export const isPreferenceName = (name: PhraseName): name is PreferenceName =>
  name === "preferences" || name.startsWith("page_preferences_")

/** A language's words for the page of preferences; null where it has none. */
export const preferencePhrases = (
  phrases: Phrases
): PreferencePhrases | null =>
  phrases.preferences === undefined ? null : (phrases as PreferencePhrases)

/** The phrase with its braces filled in; what is not given stays out. */
export function fillPhrase(
  phrase: string,
  values: Record<string, string | number>
): string {
  return phrase.replace(BRACES, (_, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : ""
  )
}

/** The names in a phrase's braces. */
export function placeholdersOf(phrase: string): string[] {
  return [...phrase.matchAll(BRACES)].map(([, name = ""]) => name)
}

const BRACES = /\{(\w*)\}/g
