import { AD_COVERS, type AdCover } from "../../domain/consent/ad-cover"
import type { Purpose } from "../../domain/consent/purpose"

/** How somebody is asked. */
export const QUESTIONS = {
  /** A box that is not ticked: who ticks it says yes to reminders. */
  email_yes: { purpose: "email", decisions: ["granted", "withdrawn"] },
  /** A box that is not ticked: who ticks it says no to reminders. */
  email_no: { purpose: "email", decisions: ["offered", "withdrawn"] },
  /** A sentence beside the field, and no box. */
  email_notice: { purpose: "email", decisions: ["withdrawn"] },
  /** A box that is not ticked: who ticks it says yes to ads elsewhere. */
  ads_yes: { purpose: "ads", decisions: ["granted", "withdrawn"] },
} as const satisfies Record<
  string,
  { purpose: Purpose; decisions: readonly string[] }
>

export type QuestionKey = keyof typeof QUESTIONS

export const QUESTION_KEYS = Object.keys(QUESTIONS) as QuestionKey[]

/** What the shipped wordings of a question say beyond its purpose. */
export const SHIPPED_COVERS: Partial<Record<QuestionKey, AdCover[]>> = {
  ads_yes: [...AD_COVERS],
}

/** The first version of each wording, by language; `{shop}` is the store. */
export const SHIPPED_WORDINGS: Record<string, Record<QuestionKey, string>> = {
  en: {
    email_yes:
      "Yes, {shop} may email me about a cart that I leave behind, at times with a discount. I can end this at any time, with a link in each message.",
    email_no:
      "Please do not email me about carts that I leave behind. (Otherwise {shop} may, for products like those you buy here. You can say no at any time, with a link in each message, at no cost.)",
    email_notice:
      "{shop} may email you about a cart that you leave behind. You can say no at any time, with a link in each message.",
    ads_yes:
      "Yes, {shop} may show me advertisements on other sites. For this it may give an encrypted form of my address to advertising networks, which use it to choose ads for me and to measure what they bring. I can end this at any time.",
  },
  de: {
    email_yes:
      "Ja, {shop} darf mir E-Mails zu einem liegen gelassenen Warenkorb schicken, mitunter mit einem Rabatt. Das kann ich jederzeit beenden, über einen Link in jeder Nachricht.",
    email_no:
      "Bitte keine E-Mails zu liegen gelassenen Warenkörben. (Sonst darf {shop} dir zu ähnlichen Produkten wie den hier gekauften schreiben. Du kannst jederzeit widersprechen, über einen Link in jeder Nachricht, ohne Kosten.)",
    email_notice:
      "{shop} schreibt dir unter Umständen zu einem liegen gelassenen Warenkorb. Du kannst jederzeit widersprechen, über einen Link in jeder Nachricht.",
    ads_yes:
      "Ja, {shop} darf mir auf anderen Seiten Werbung zeigen und dafür meine Adresse verschlüsselt an Werbenetzwerke geben. Diese wählen damit Werbung für mich aus und messen, was sie bewirkt. Das kann ich jederzeit beenden.",
  },
}
