import { type DefaultContent, layOut } from "./default-content"

export const de: DefaultContent = {
  reminder: layOut({
    subject:
      "{{#if customer.first_name}}{{customer.first_name}}, Ihr{{else}}Ihr{{/if}} Warenkorb bei {{shop.name}} ist gespeichert",
    preheader:
      "Machen Sie da weiter, wo Sie aufgehört haben: {{cart.item_count}} Artikel, {{cart.subtotal}}.",
    heading: "Noch unentschlossen?",
    text: `Guten Tag{{#if customer.first_name}} {{customer.first_name}}{{/if}},

in Ihrem Warenkorb {{plural cart.item_count "liegt noch ein Artikel. Wir haben ihn" "liegen noch ein paar Artikel. Wir haben sie"}} für Sie gespeichert. Es eilt nicht: Machen Sie einfach da weiter, wo Sie aufgehört haben, auf jedem Gerät.`,
    button: "Zurück zum Warenkorb",
  }),
  help: layOut({
    subject: "Können wir Ihnen weiterhelfen?",
    preheader:
      "{{#if support.email}}Lieferung, Rückgabe, die richtige Wahl: Fragen Sie uns einfach.{{else}}Ihr Warenkorb ist noch gespeichert, nur einen Klick entfernt.{{/if}}",
    heading: "Haben Sie noch Fragen?",
    text: `Guten Tag{{#if customer.first_name}} {{customer.first_name}}{{/if}},

Ihr Warenkorb ist noch gespeichert. Vielleicht fehlte nur eine Antwort: Wie lange dauert die Lieferung, wie läuft eine Rückgabe ab, {{plural cart.item_count "ist dieser Artikel der richtige" "sind diese Artikel die richtigen"}} für Sie?
{{#if support.email}}

Schreiben Sie uns an {{support.email}}, wir helfen gern.
{{/if}}

Und wenn alles klar ist: Ihr Warenkorb ist nur einen Klick entfernt.`,
    button: "Warenkorb ansehen",
  }),
  incentive: layOut({
    subject:
      "{{#if incentive.free_shipping}}Kostenloser Versand für Ihren{{else if incentive}}{{incentive.value}} Rabatt auf Ihren{{else}}Ein letzter Blick in Ihren{{/if}} Warenkorb bei {{shop.name}}",
    preheader:
      "{{#if incentive}}{{#if incentive.saves}}Sie sparen {{incentive.saves}}. {{/if}}Ihr Code gilt bis {{incentive.expires_at}}.{{else}}Ihr Warenkorb ist noch gespeichert.{{/if}}",
    heading:
      "{{#if incentive.free_shipping}}Den Versand übernehmen wir{{else if incentive}}{{incentive.value}} Rabatt für Sie{{else}}Ihr Warenkorb ist noch da{{/if}}",
    text: `Guten Tag{{#if customer.first_name}} {{customer.first_name}}{{/if}},
{{#if incentive}}

{{#if incentive.free_shipping}}die Versandkosten für diese Bestellung übernehmen gern wir.{{else}}auf Ihre Auswahl möchten wir Ihnen {{incentive.value}} Rabatt schenken.{{/if}} Ihr Warenkorb ist noch gespeichert.
{{else}}

wenn Ihnen Ihre Auswahl noch gefällt: Ihr Warenkorb ist nur einen Klick entfernt.
{{/if}}`,
    closing:
      "Haben Sie es sich anders überlegt, ist das auch in Ordnung: Dies ist unsere letzte Nachricht zu diesem Warenkorb.",
    button: "{{#if incentive}}Code einlösen{{else}}Zurück zum Warenkorb{{/if}}",
  }),
}
