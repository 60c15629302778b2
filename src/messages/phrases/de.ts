import type { Phrases } from "./phrases"

export const de: Phrases = {
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
}
