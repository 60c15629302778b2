/**
 * The fixed words of what people get, in one language: the frame around a
 * message, and the pages behind its links. What stands in braces is filled
 * in, so that a language can have its own order.
 */
export type Phrases = Record<PhraseName, string>

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
} as const satisfies Record<string, readonly string[]>

export const PHRASE_NAMES = Object.keys(PLACEHOLDERS) as PhraseName[]

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
