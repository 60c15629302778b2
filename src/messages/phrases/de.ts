import type { Phrases } from "./phrases"

export const de: Phrases = {
  quantity: "Menge",
  total: "Gesamt",
  more: (count) => `und ${count} weitere`,
  your_code: "Ihr Code",
  offer: (value) => `${value} Rabatt`,
  free_shipping: "Kostenloser Versand",
  valid_until: (deadline) => `Gültig bis ${deadline}`,
  applied: "Der Knopf unten löst ihn für Sie ein.",
  back_to_cart: "Zurück zum Warenkorb",
  questions: "Fragen? Schreiben Sie an",
  reason: (shop) =>
    `Sie erhalten diese Nachricht, weil Sie bei ${shop} einen Warenkorb zurückgelassen haben.`,
  unsubscribe: "Abmelden",
}
