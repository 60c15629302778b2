import type { Phrases, PreferencePhrases } from "./phrases"

export const de: Phrases & PreferencePhrases = {
  quantity: "Menge",
  subtotal: "Zwischensumme",
  plus_tax: "zzgl. MwSt.",
  more: "und {count} weitere Artikel",
  your_code: "Ihr Code",
  offer: "{value} Rabatt",
  free_shipping: "Kostenloser Versand",
  savings: "Sie sparen {saves} und zahlen {pays} für diese Artikel",
  valid_until: "Gültig bis {deadline}",
  applied: "Er gilt einmal. Der Button wendet ihn automatisch an.",
  back_to_cart: "Zurück zum Warenkorb",
  questions: "Fragen? Schreiben Sie an",
  reason:
    "Sie erhalten diese Nachricht, weil Sie bei {shop} etwas im Warenkorb gelassen haben.",
  unsubscribe: "Abmelden",
  page_to_shop: "Zum Shop",
  page_bad_link_title: "Dieser Link funktioniert nicht mehr",
  page_bad_link_text:
    "Vielleicht ist er abgelaufen, oder ein Teil ging unterwegs verloren. Der Shop ist natürlich weiter für Sie da.",
  page_unsubscribe_title: "Keine Warenkorb-Erinnerungen mehr?",
  page_unsubscribe_text:
    "Sie erhalten dann keine Nachrichten mehr über zurückgelassene Warenkörbe. Nachrichten zu Ihren Bestellungen sind davon nicht betroffen.",
  page_unsubscribe_button: "Abmelden",
  page_unsubscribed_title: "Sie sind abgemeldet",
  page_unsubscribed_text: "Wir senden Ihnen keine Warenkorb-Erinnerungen mehr.",
  preferences: "Einstellungen",
  page_preferences_title: "Was Sie von uns erhalten",
  page_preferences_on:
    "Sie erhalten Erinnerungen an Warenkörbe, die Sie zurücklassen.",
  page_preferences_off:
    "Sie erhalten keine Erinnerungen an Warenkörbe, die Sie zurücklassen.",
  page_preferences_unsubscribed:
    "Sie sind abgemeldet: Sie erhalten keine Erinnerungen an Warenkörbe, die Sie zurücklassen.",
  page_preferences_blocked:
    "Sie erhalten keine Erinnerungen an Warenkörbe, die Sie zurücklassen, und hier lassen sie sich nicht einschalten. Wenn Sie welche möchten, schreiben Sie bitte dem Shop.",
  page_preferences_ads_on:
    "Ihre Adresse darf für Werbung auf anderen Seiten verwendet werden.",
  page_preferences_ads_off:
    "Ihre Adresse wird nicht für Werbung auf anderen Seiten verwendet.",
  page_preferences_cart_declined:
    "An den Warenkorb dieser Nachricht erinnern wir Sie nicht mehr.",
  page_preferences_email: "Erinnerungen per E-Mail",
  page_preferences_ads: "Werbung auf anderen Seiten",
  page_preferences_language: "Sprache der Nachrichten",
  page_preferences_save: "Speichern",
  page_preferences_cart_text:
    "Keine Erinnerungen mehr an den Warenkorb dieser Nachricht. An andere Warenkörbe erinnern wir Sie weiterhin.",
  page_preferences_cart_button: "Diesen Warenkorb nicht mehr",
  page_preferences_all_off_text:
    "Keine Erinnerungen und keine Werbung mehr. Nachrichten zu Ihren Bestellungen sind davon nicht betroffen.",
  page_preferences_all_off_button: "Alles abschalten",
  page_preferences_back_on_button: "Wieder einschalten",
  page_preferences_saved: "Gespeichert. So ist es jetzt:",
  page_preferences_unchanged: "Es wurde nichts geändert. So ist es:",
}
