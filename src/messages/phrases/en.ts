import type { Phrases } from "./phrases"

export const en: Phrases = {
  quantity: "Quantity",
  subtotal: "Subtotal",
  plus_tax: "plus tax",
  more: "and {count} more items",
  your_code: "Your code",
  offer: "{value} off",
  free_shipping: "Free shipping",
  savings: "You save {saves} and pay {pays} for these items",
  valid_until: "Valid until {deadline}",
  applied: "It works once. With the button it is already applied.",
  back_to_cart: "Back to my cart",
  questions: "Questions? Write to",
  reason: "You receive this message because you left a cart at {shop}.",
  unsubscribe: "Unsubscribe",
  page_to_shop: "Go to the shop",
  page_bad_link_title: "This link no longer works",
  page_bad_link_text:
    "It may have expired, or part of it got lost on the way. Your shop is still open, of course.",
  page_unsubscribe_title: "Unsubscribe from cart reminders?",
  page_unsubscribe_text:
    "You will get no more messages about carts you left behind. Messages about your orders are not affected.",
  page_unsubscribe_button: "Unsubscribe",
  page_unsubscribed_title: "You are unsubscribed",
  page_unsubscribed_text: "We will not send you cart reminders any more.",
}
