/**
 * The fixed words of the frame around a message, in one language. Functions
 * where a language may want another order or a plural form.
 */
export type Phrases = {
  quantity: string
  total: string
  more: (count: number) => string
  your_code: string
  offer: (value: string) => string
  free_shipping: string
  valid_until: (deadline: string) => string
  applied: string
  /** The label of the button when a step has none. */
  back_to_cart: string
  /** Stands before the support address. */
  questions: string
  /** Why this person receives the message. */
  reason: (shop: string) => string
  unsubscribe: string
}
