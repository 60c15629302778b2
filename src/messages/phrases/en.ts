import type { Phrases, PreferencePhrases } from "./phrases"

export const en: Phrases & PreferencePhrases = {
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
  preferences: "Preferences",
  page_preferences_title: "What you get from us",
  page_preferences_on: "You get reminders about carts you leave behind.",
  page_preferences_off: "You get no reminders about carts you leave behind.",
  page_preferences_unsubscribed:
    "You are unsubscribed: you get no reminders about carts you leave behind.",
  page_preferences_blocked:
    "You get no reminders about carts you leave behind, and they cannot be switched on here. Please write to the shop if you want them.",
  page_preferences_ads_on:
    "Your address may be used for advertisements on other sites.",
  page_preferences_ads_off:
    "Your address is not used for advertisements on other sites.",
  page_preferences_cart_declined:
    "About the cart of this message you get no more reminders.",
  page_preferences_email: "Reminders by email",
  page_preferences_ads: "Advertisements on other sites",
  page_preferences_language: "Language of the messages",
  page_preferences_save: "Save",
  page_preferences_cart_text:
    "No more reminders about the cart of this message. About other carts you still get them.",
  page_preferences_cart_button: "Not this cart again",
  page_preferences_all_off_text:
    "No reminders and no advertisements any more. Messages about your orders are not affected.",
  page_preferences_all_off_button: "Everything off",
  page_preferences_back_on_button: "Back on again",
  page_preferences_saved: "Saved. This is how it is now:",
  page_preferences_unchanged: "Nothing was changed. This is how it is:",
}
