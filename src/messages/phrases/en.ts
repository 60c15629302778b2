import type { Phrases } from "./phrases"

export const en: Phrases = {
  quantity: "Quantity",
  total: "Total",
  more: (count) => `and ${count} more`,
  your_code: "Your code",
  offer: (value) => `${value} off`,
  free_shipping: "Free shipping",
  valid_until: (deadline) => `Valid until ${deadline}`,
  applied: "The button below applies it for you.",
  back_to_cart: "Back to my cart",
  questions: "Questions? Write to",
  reason: (shop) =>
    `You receive this message because you left a cart at ${shop}.`,
  unsubscribe: "Unsubscribe",
}
