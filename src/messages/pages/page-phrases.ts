import { matchLocale } from "../../domain/contact/pick-locale"

/** The words of the pages behind a message's links. */
export type PagePhrases = {
  toShop: string
  badLink: { title: string; text: string }
  unsubscribe: { title: string; text: string; button: string }
  unsubscribed: { title: string; text: string }
}

const LANGUAGES: Record<string, PagePhrases> = {
  en: {
    toShop: "Go to the shop",
    badLink: {
      title: "This link no longer works",
      text: "It may have expired, or part of it got lost on the way. Your shop is still open, of course.",
    },
    unsubscribe: {
      title: "Unsubscribe from cart reminders?",
      text: "You will get no more messages about carts you left behind. Messages about your orders are not affected.",
      button: "Unsubscribe",
    },
    unsubscribed: {
      title: "You are unsubscribed",
      text: "We will not send you cart reminders any more.",
    },
  },
  de: {
    toShop: "Zum Shop",
    badLink: {
      title: "Dieser Link funktioniert nicht mehr",
      text: "Vielleicht ist er abgelaufen, oder ein Teil ging unterwegs verloren. Der Shop ist natürlich weiter für Sie da.",
    },
    unsubscribe: {
      title: "Keine Warenkorb-Erinnerungen mehr?",
      text: "Sie erhalten dann keine Nachrichten mehr über zurückgelassene Warenkörbe. Nachrichten zu Ihren Bestellungen sind davon nicht betroffen.",
      button: "Abmelden",
    },
    unsubscribed: {
      title: "Sie sind abgemeldet",
      text: "Wir senden Ihnen keine Warenkorb-Erinnerungen mehr.",
    },
  },
}

/** The words for a locale, in the nearest language there is. */
export function pagePhrases(locale: string): {
  language: string
  phrases: PagePhrases
} {
  const language = matchLocale(locale, Object.keys(LANGUAGES), "en")!
  return { language, phrases: LANGUAGES[language]! }
}
